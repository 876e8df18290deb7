package io.anju.servicedesk.ticket;

import io.anju.jobs.DueWorkHandler;
import io.anju.servicedesk.TicketId;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sends somebody when the agreed time is near, as who was on duty at the report may be at home by then, or when nobody took it. */
@Component
class LateDispatch implements DueWorkHandler {

    static final String KIND = "servicedesk.late-dispatch";

    private final Desk desk;

    LateDispatch(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID community, UUID subject, Instant due) {
        desk.sendToAppointment(new TicketId(community, subject));
    }
}
