package io.anju.servicedesk.ticket;

import io.anju.kernel.Key;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.dispatch.Job;
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

    @Embedded(onEmpty = OnEmpty.USE_EMPTY)
    private Report report;

    @Embedded(onEmpty = OnEmpty.USE_EMPTY)
    private Limits limits;

    @Embedded(onEmpty = OnEmpty.USE_EMPTY)
    private Work work = Work.NONE;

    @Embedded(onEmpty = OnEmpty.USE_EMPTY)
    private Rating rating = Rating.NONE;

    private TicketState state;
    private @Nullable UUID owner;
    private boolean pooled;
    private @Nullable ClosedAs calledBack;
    private @Nullable CheckedBy checkedBy;
    private @Nullable Instant closedAt;
    private int round = 1;

    @Version
    private @Nullable Integer version;

    /** For the database. */
    @PersistenceCreator
    Ticket(TicketId id, Report report, Limits limits, TicketState state) {
        this.id = id;
        this.report = report;
        this.limits = limits;
        this.state = state;
    }

    static Ticket report(TicketId id, Report report, Limits limits) {
        var ticket = new Ticket(id, report, limits, TicketState.REPORTED);
        ticket.owner = report.firstAsked();
        return ticket;
    }

    /** Seen and put right by the same person at once: there was nobody to wait for, and no clock to run. */
    static Ticket mendedOnTheSpot(TicketId id, Report report, UUID employee) {
        var ticket = report(id, report, Limits.of(List.of(), List.of()));
        var now = report.reportedAt();
        ticket.work = Work.doneAtOnce(employee, now);
        ticket.calledBack = ClosedAs.ON_THE_SPOT;
        ticket.closedAt = now;
        ticket.state = TicketState.CLOSED;
        return ticket;
    }

    /** Somebody else sees to it from now on; who was asked first stays known. */
    void own(UUID employee) {
        if (state == TicketState.CLOSED) {
            throw new TicketRefused.NotAtThisStep(number());
        }
        owner = employee;
    }

    /** The answer that was asked for; there is nothing else to do. */
    void answer(Instant now) {
        if (needsAVisit()) {
            throw new TicketRefused.SomebodyComes(number());
        }
        if (state != TicketState.REPORTED) {
            throw new TicketRefused.NotAtThisStep(number());
        }
        finish(now);
    }

    /** To somebody, or to somebody else as long as nobody is at the door. */
    void assign(UUID employee, Instant now) {
        if (!needsAVisit()) {
            throw new TicketRefused.NobodyComes(number());
        }
        if (state.compareTo(TicketState.ACCEPTED) > 0) {
            throw new TicketRefused.NotAtThisStep(number());
        }
        pooled = false;
        work = Work.givenTo(employee, now, matter().accept());
        state = TicketState.ASSIGNED;
    }

    /** Whoever was to go cannot, and nobody is at the door yet: it waits for somebody again. */
    void giveBack(UUID employee) {
        if (!mayArrive(employee)) {
            throw new TicketRefused.NotAtThisStep(number());
        }
        work = Work.NONE;
        state = TicketState.REPORTED;
    }

    /** To whoever takes it first, until somebody has it. */
    void offerToAll() {
        pooled = waitsForSomebody();
    }

    /** It goes with another: nobody takes it by itself. */
    void takeOffOffer() {
        pooled = false;
    }

    boolean isOnOffer() {
        return pooled;
    }

    boolean isAccepted() {
        return work.acceptedAt() != null;
    }

    boolean mayAccept(UUID employee) {
        return state == TicketState.ASSIGNED && work.isOf(employee);
    }

    void accept(Instant at) {
        work = work.accepted(at);
        state = TicketState.ACCEPTED;
    }

    /** Being there says yes too: nobody has to tap twice at the door. */
    boolean mayArrive(UUID employee) {
        return (state == TicketState.ASSIGNED || state == TicketState.ACCEPTED) && work.isOf(employee);
    }

    void arrive(Instant at) {
        work = work.arrived(at);
        state = TicketState.ARRIVED;
    }

    boolean mayFinish(UUID employee) {
        return state == TicketState.ARRIVED && work.isOf(employee);
    }

    void finish(Instant at) {
        work = work.finished(at);
        state = TicketState.FINISHED;
    }

    /** @throws TicketRefused when there is nothing yet to ask about */
    void mustBeMended() {
        work.steps(ClosedAs.ANSWERED).missing().ifPresent(this::refuse);
    }

    /**
     * @param by who says that it is done, where that is not everybody's to say
     * @throws TicketRefused when one of the five steps is missing, or nobody whose it is to say says so
     */
    void close(ClosedAs how, @Nullable CheckedBy by, Instant now) {
        work.steps(how).missing().ifPresent(this::refuse);
        if (report.needsCheck() && by == null) {
            throw new TicketRefused.Unchecked(number());
        }
        calledBack = how;
        checkedBy = report.needsCheck() ? by : null;
        closedAt = now;
        state = TicketState.CLOSED;
    }

    private void refuse(FiveSteps.Step missing) {
        throw new TicketRefused.StepMissing(number(), missing);
    }

    /** It was not good: the same number, another round, and its clocks anew. Whoever is sent now is asked afresh. */
    void reopen(Limits again) {
        mustBeMended();
        round++;
        work = Work.NONE;
        limits = again;
        report = report.withoutAgreement();
        calledBack = null;
        checkedBy = null;
        closedAt = null;
        state = TicketState.REPORTED;
    }

    /** Somebody comes and nobody is there yet. */
    boolean mayBeAppointed() {
        return needsAVisit() && state.compareTo(TicketState.ACCEPTED) <= 0;
    }

    /** Another time was agreed. */
    void appoint(Appointment agreed, Limits moved) {
        report = report.agreedAnew(agreed);
        limits = moved;
    }

    /** Its clock stood still. */
    void dueBy(Limits moved) {
        limits = moved;
    }

    boolean mayBeRated() {
        return mended() && !rating.isOf(round);
    }

    private boolean mended() {
        return state == TicketState.FINISHED || state == TicketState.CLOSED;
    }

    /** What they think of this round, said once. */
    void rate(int stars, @Nullable String comment) {
        if (!mended()) {
            throw new TicketRefused.NotAtThisStep(number());
        }
        if (rating.isOf(round)) {
            throw new TicketRefused.AlreadyRated();
        }
        rating = new Rating(stars, comment, round);
    }

    Matter matter() {
        return report.matter();
    }

    int round() {
        return round;
    }

    TicketId id() {
        return id;
    }

    String number() {
        return report.number();
    }

    UUID space() {
        return report.space();
    }

    Job job() {
        return new Job(space(), matter().category());
    }

    boolean isOpen() {
        return state != TicketState.CLOSED;
    }

    boolean needsAVisit() {
        return report.matter().visit();
    }

    boolean waitsForSomebody() {
        return state == TicketState.REPORTED && needsAVisit();
    }

    @Nullable
    UUID party() {
        return report.intake().party();
    }

    @Nullable
    UUID reporter() {
        return report.intake().reporter();
    }

    @Nullable
    UUID firstAsked() {
        return report.firstAsked();
    }

    @Nullable
    UUID owner() {
        return owner;
    }

    @Nullable
    UUID assignee() {
        return work.assignee();
    }

    Instant reportedAt() {
        return report.reportedAt();
    }

    Limits limits() {
        return limits;
    }

    /** What was reported, as it stays. */
    Report said() {
        return report;
    }

    @Nullable
    Instant acceptedAt() {
        return work.acceptedAt();
    }

    @Nullable
    Instant arrivedAt() {
        return work.arrivedAt();
    }

    @Nullable
    Instant finishedAt() {
        return work.finishedAt();
    }
}
