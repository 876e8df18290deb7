package io.anju.servicedesk.ticket;

import java.util.Map;

/** Port: asks more of a step in the field than that it was done. Hears of each in its transaction, before the fact is kept. */
public interface AsksOfSteps {

    /**
     * @return what is kept with the fact
     * @throws io.anju.kernel.Unacceptable when the phone could say what is asked and did not; nothing is kept then
     */
    Map<String, Object> hear(FieldStep step);
}
