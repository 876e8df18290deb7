package io.anju.servicedesk.ticket;

import io.anju.kernel.Key;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.category.Category.Profile;
import io.anju.servicedesk.category.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;

/** A resident's word, until the resident says it is done. Guards its order; the desk records the facts. */
@SuppressWarnings("UnusedVariable") // the database and the board read what is only written here
class Ticket {

    @Key
    private final TicketId id;

    private final String number;
    private final UUID space;

    @Embedded(onEmpty = OnEmpty.USE_EMPTY)
    private final Intake intake;

    @Embedded(onEmpty = OnEmpty.USE_EMPTY)
    private final Matter matter;

    private final String description;
    private TicketState state;
    private final Instant reportedAt;
    private final @Nullable Instant appointedAt;

    @Embedded(onEmpty = OnEmpty.USE_EMPTY)
    private Limits limits;

    private final @Nullable UUID firstAsked;
    private @Nullable UUID owner;
    private boolean pooled;
    private @Nullable UUID assignee;
    private @Nullable Instant assignedAt;
    private @Nullable Instant acceptDue;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant arrivedAt;
    private @Nullable Instant finishedAt;
    private @Nullable ClosedAs calledBack;
    private @Nullable Instant closedAt;
    private int round = 1;
    private @Nullable Integer stars;
    private @Nullable String comment;
    private @Nullable Integer ratedRound;

    @Version
    private @Nullable Integer version;

    /** For the database. */
    @PersistenceCreator
    Ticket(
            TicketId id,
            String number,
            UUID space,
            Intake intake,
            Matter matter,
            String description,
            TicketState state,
            Instant reportedAt,
            @Nullable Instant appointedAt,
            Limits limits,
            @Nullable UUID firstAsked) {
        this.id = id;
        this.number = number;
        this.space = space;
        this.intake = intake;
        this.matter = matter;
        this.description = description;
        this.state = state;
        this.reportedAt = reportedAt;
        this.appointedAt = appointedAt;
        this.limits = limits;
        this.firstAsked = firstAsked;
    }

    /** @param firstAsked the employee whose it is until the call-back; null where nobody can be named */
    static Ticket report(
            TicketId id,
            String number,
            NewTicket report,
            Matter matter,
            Instant now,
            Limits limits,
            @Nullable UUID firstAsked) {
        var ticket = new Ticket(
                id,
                number,
                report.space(),
                report.intake(),
                matter,
                report.description(),
                TicketState.REPORTED,
                now,
                report.appointedAt(),
                limits,
                firstAsked);
        ticket.owner = firstAsked;
        return ticket;
    }

    /** Seen and put right by the same person at once: there was nobody to wait for, and no clock to run. */
    static Ticket mendedOnTheSpot(
            TicketId id, String number, NewTicket report, Matter matter, Instant now, UUID employee) {
        var ticket = report(id, number, report, matter, now, Limits.of(List.of(), List.of()), employee);
        ticket.assignee = employee;
        ticket.assignedAt = now;
        ticket.acceptedAt = now;
        ticket.arrivedAt = now;
        ticket.finishedAt = now;
        ticket.calledBack = ClosedAs.ON_THE_SPOT;
        ticket.closedAt = now;
        ticket.state = TicketState.CLOSED;
        return ticket;
    }

    /** Somebody else sees to it from now on; who was asked first stays known. */
    void own(UUID employee) {
        if (state == TicketState.CLOSED) {
            throw new TicketRefused.NotAtThisStep(number);
        }
        owner = employee;
    }

    /** The answer that was asked for; there is nothing else to do. */
    void answer(Instant now) {
        if (matter.visit()) {
            throw new TicketRefused.SomebodyComes(number);
        }
        if (state != TicketState.REPORTED) {
            throw new TicketRefused.NotAtThisStep(number);
        }
        finish(now);
    }

    /** To somebody, or to somebody else as long as nobody is at the door. */
    void assign(UUID employee, Instant now) {
        if (!matter.visit()) {
            throw new TicketRefused.NobodyComes(number);
        }
        if (state.compareTo(TicketState.ACCEPTED) > 0) {
            throw new TicketRefused.NotAtThisStep(number);
        }
        pooled = false;
        assignee = employee;
        assignedAt = now;
        acceptDue = now.plus(ResponsePolicy.ACCEPT);
        acceptedAt = null;
        state = TicketState.ASSIGNED;
    }

    /** To whoever takes it first, until somebody has it. */
    void offerToAll() {
        pooled = waitsForSomebody();
    }

    boolean isOnOffer() {
        return pooled;
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

    /** @throws TicketRefused when there is nothing yet to ask about */
    void mustBeMended() {
        steps(ClosedAs.ANSWERED).missing().ifPresent(this::refuse);
    }

    /** @throws TicketRefused when one of the five steps is missing */
    void close(ClosedAs how, Instant now) {
        steps(how).missing().ifPresent(this::refuse);
        calledBack = how;
        closedAt = now;
        state = TicketState.CLOSED;
    }

    /** Where nobody was sent the answer is all three in the middle. */
    private FiveSteps steps(@Nullable ClosedAs called) {
        return assignee == null
                ? new FiveSteps(finishedAt, finishedAt, finishedAt, called)
                : new FiveSteps(acceptedAt, arrivedAt, finishedAt, called);
    }

    private void refuse(FiveSteps.Step missing) {
        throw new TicketRefused.StepMissing(number, missing);
    }

    /** It was not good: the same number, another round, and its clocks anew. Whoever is sent now is asked afresh. */
    void reopen(Limits again) {
        mustBeMended();
        round++;
        assignee = null;
        assignedAt = null;
        acceptDue = null;
        acceptedAt = null;
        limits = again;
        arrivedAt = null;
        finishedAt = null;
        calledBack = null;
        closedAt = null;
        state = TicketState.REPORTED;
    }

    boolean mayBeRated() {
        return mended() && !ratedThisRound();
    }

    private boolean mended() {
        return state == TicketState.FINISHED || state == TicketState.CLOSED;
    }

    private boolean ratedThisRound() {
        return ratedRound != null && ratedRound == round;
    }

    /** What they think of this round, said once. */
    void rate(int stars, @Nullable String comment) {
        if (!mended()) {
            throw new TicketRefused.NotAtThisStep(number);
        }
        if (ratedThisRound()) {
            throw new TicketRefused.AlreadyRated();
        }
        this.stars = stars;
        this.comment = comment;
        ratedRound = round;
    }

    /** What those who ask about it may know. */
    Mended mendedWork() {
        return new Mended(id, number, space, party(), reporter(), isLeak(), isComplaint(), round, !isOpen());
    }

    /** @param at of the report, or of another round */
    TakenDown takenDown(Instant at) {
        return new TakenDown(id, number, space, matter.category(), matter.categoryName(), isComplaint(), at);
    }

    private boolean isLeak() {
        return matter.profile() == Profile.LEAK;
    }

    private boolean isComplaint() {
        return kind() == Kind.COMPLAINT;
    }

    Matter matter() {
        return matter;
    }

    int round() {
        return round;
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

    Kind kind() {
        return matter.kind();
    }

    boolean isOpen() {
        return state != TicketState.CLOSED;
    }

    boolean needsAVisit() {
        return matter.visit();
    }

    boolean waitsForSomebody() {
        return state == TicketState.REPORTED && matter.visit();
    }

    Channel channel() {
        return intake.channel();
    }

    @Nullable
    UUID party() {
        return intake.party();
    }

    @Nullable
    UUID reporter() {
        return intake.reporter();
    }

    @Nullable
    UUID firstAsked() {
        return firstAsked;
    }

    @Nullable
    UUID owner() {
        return owner;
    }

    @Nullable
    UUID assignee() {
        return assignee;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    Limits limits() {
        return limits;
    }

    @Nullable
    Instant arrivedAt() {
        return arrivedAt;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }
}
