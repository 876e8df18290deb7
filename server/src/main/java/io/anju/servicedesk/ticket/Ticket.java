package io.anju.servicedesk.ticket;

import io.anju.kernel.Key;
import io.anju.servicedesk.TicketId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;

/** A resident's word, until the resident says it is done. Guards its order; the desk records the facts. */
@SuppressWarnings("UnusedVariable") // the database and the board read what is only written here
class Ticket {

    @Key
    private final TicketId id;

    private final String number;
    private final UUID space;
    private final @Nullable UUID party;
    private final @Nullable UUID reporter;
    private final String category;
    private final String description;
    private TicketState state;
    private final Instant reportedAt;
    private @Nullable UUID assignee;
    private @Nullable Instant assignedAt;
    private @Nullable Instant acceptDue;
    private @Nullable Instant acceptedAt;
    private final Instant arriveAtRisk;
    private final Instant arriveDue;
    private @Nullable Instant arrivedAt;
    private @Nullable Instant finishedAt;
    private @Nullable Instant closedAt;
    private final @Nullable String clause;
    private final @Nullable UUID adoptionVersion;
    private @Nullable Integer stars;
    private @Nullable String comment;

    @Version
    private @Nullable Integer version;

    /** For the database. */
    @PersistenceCreator
    Ticket(
            TicketId id,
            String number,
            UUID space,
            @Nullable UUID party,
            @Nullable UUID reporter,
            String category,
            String description,
            TicketState state,
            Instant reportedAt,
            Instant arriveAtRisk,
            Instant arriveDue,
            @Nullable String clause,
            @Nullable UUID adoptionVersion) {
        this.id = id;
        this.number = number;
        this.space = space;
        this.party = party;
        this.reporter = reporter;
        this.category = category;
        this.description = description;
        this.state = state;
        this.reportedAt = reportedAt;
        this.arriveAtRisk = arriveAtRisk;
        this.arriveDue = arriveDue;
        this.clause = clause;
        this.adoptionVersion = adoptionVersion;
    }

    static Ticket report(TicketId id, String number, NewTicket report, Instant now, ResponsePolicy.Arrival arrival) {
        return new Ticket(
                id,
                number,
                report.space(),
                report.party(),
                report.reporter(),
                report.category(),
                report.description(),
                TicketState.REPORTED,
                now,
                arrival.atRisk(),
                arrival.due(),
                arrival.clause(),
                arrival.adoption());
    }

    /** To somebody, or to somebody else as long as nobody is at the door. */
    void assign(UUID employee, Instant now) {
        if (state.compareTo(TicketState.ACCEPTED) > 0) {
            throw new TicketRefused.NotAtThisStep(number);
        }
        assignee = employee;
        assignedAt = now;
        acceptDue = now.plus(ResponsePolicy.ACCEPT);
        acceptedAt = null;
        state = TicketState.ASSIGNED;
    }

    boolean mayAccept(UUID employee) {
        return state == TicketState.ASSIGNED && employee.equals(assignee);
    }

    void accept(Instant at) {
        acceptedAt = at;
        state = TicketState.ACCEPTED;
    }

    /** Being there says yes too: nobody has to tap twice at the door. */
    boolean mayArrive(UUID employee) {
        return (state == TicketState.ASSIGNED || state == TicketState.ACCEPTED) && employee.equals(assignee);
    }

    void arrive(Instant at) {
        if (acceptedAt == null) {
            acceptedAt = at;
        }
        arrivedAt = at;
        state = TicketState.ARRIVED;
    }

    boolean mayFinish(UUID employee) {
        return state == TicketState.ARRIVED && employee.equals(assignee);
    }

    void finish(Instant at) {
        finishedAt = at;
        state = TicketState.FINISHED;
    }

    /** The call-back; satisfied closes it, anything else leaves it finished for the next call. */
    void callBack(boolean satisfied, Instant now) {
        if (state != TicketState.FINISHED) {
            throw new TicketRefused.NotAtThisStep(number);
        }
        if (satisfied) {
            closedAt = now;
            state = TicketState.CLOSED;
        }
    }

    boolean mayBeRated() {
        return mended() && stars == null;
    }

    private boolean mended() {
        return state == TicketState.FINISHED || state == TicketState.CLOSED;
    }

    void rate(int stars, @Nullable String comment, Instant now) {
        if (!mended()) {
            throw new TicketRefused.NotAtThisStep(number);
        }
        if (this.stars != null) {
            throw new TicketRefused.AlreadyRated();
        }
        this.stars = stars;
        this.comment = comment;
        if (closedAt == null) {
            closedAt = now;
        }
        state = TicketState.CLOSED;
    }

    TicketId id() {
        return id;
    }

    String number() {
        return number;
    }

    UUID space() {
        return space;
    }

    @Nullable
    UUID party() {
        return party;
    }

    @Nullable
    UUID reporter() {
        return reporter;
    }

    @Nullable
    UUID assignee() {
        return assignee;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    Instant arriveAtRisk() {
        return arriveAtRisk;
    }

    Instant arriveDue() {
        return arriveDue;
    }

    @Nullable
    Instant arrivedAt() {
        return arrivedAt;
    }
}
