package io.anju.servicedesk.ticket;

import java.util.Optional;
import java.util.Set;

/** Port: does what is done in the field besides the steps of a ticket, in the transaction of its command. */
public interface FieldActs {

    /** What it does; each kind is one's alone. */
    Set<FieldCommand.Kind> kinds();

    /**
     * Does it and keeps the fact; what comes too late leaves the fact alone.
     *
     * @return why it changed nothing, a reason of {@code servicedesk.recorded}
     * @throws io.anju.kernel.Unacceptable when it says less than is asked; nothing is kept then
     */
    Optional<String> take(FieldAct act);
}
