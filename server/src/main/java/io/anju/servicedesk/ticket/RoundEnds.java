package io.anju.servicedesk.ticket;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What follows when the work of a round is done, however it was: all that hear of ends, then somebody is asked whether it is good. */
@Component
class RoundEnds {

    private final List<HearsOfEnds> hearing;
    private final AskingBack askingBack;

    RoundEnds(List<HearsOfEnds> hearing, AskingBack askingBack) {
        this.hearing = List.copyOf(hearing);
        this.askingBack = askingBack;
    }

    /** To be called when the ticket and its facts are kept. */
    void done(Ticket ticket) {
        var round = DoneRound.of(ticket, Objects.requireNonNull(ticket.finishedAt()));
        hearing.forEach(each -> each.done(round));
        askingBack.begin(ticket.id());
    }
}
