package io.anju.servicedesk.closing;

import io.anju.kernel.Key;
import io.anju.servicedesk.closing.CallBackSettings.Setting;
import io.anju.servicedesk.ticket.Mended;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;

/** Asking whether one round of a ticket is good, until somebody says so or was asked often and long enough in vain. */
@SuppressWarnings("UnusedVariable") // the list and the figures read what is only written here
class CallBack {

    /** How it ended. */
    enum Outcome {
        SATISFIED,
        DISSATISFIED,
        UNANSWERED
    }

    @Key
    private final CallBackId id;

    private final UUID ticket;
    private final int round;
    private final Instant openedAt;
    private final Instant silentAt;
    private final int attemptsDue;
    private @Nullable Reason reason;
    private @Nullable Instant callAt;
    private int attempts;
    private @Nullable Instant lastAttemptAt;
    private @Nullable Instant answeredAt;
    private @Nullable Outcome outcome;
    private @Nullable Instant endedAt;

    @Version
    private @Nullable Integer version;

    /** For the database. */
    @PersistenceCreator
    CallBack(CallBackId id, UUID ticket, int round, Instant openedAt, Instant silentAt, int attemptsDue) {
        this.id = id;
        this.ticket = ticket;
        this.round = round;
        this.openedAt = openedAt;
        this.silentAt = silentAt;
        this.attemptsDue = attemptsDue;
    }

    /** The message has just gone out. */
    static CallBack begin(CallBackId id, Mended work, Setting setting, Instant now) {
        return new CallBack(
                id, work.id().id(), work.round(), now, now.plus(setting.untilSilent()), setting.attemptsDue());
    }

    /** A person telephones too; the sample only once they are silent. */
    void telephone(Reason why, Instant now, ZoneId zone) {
        reason = why;
        var from = why == Reason.SAMPLE ? openedAt.plus(CallBackPolicy.UNTIL_SAMPLED) : now;
        callAt = CallBackPolicy.whenPeopleMayBeCalled(from, zone);
    }

    /** Nobody answered. */
    void tried(Instant now, ZoneId zone) {
        lastAttemptAt = now;
        if (callAt != null && !now.isBefore(callAt)) {
            attempts++;
            callAt = CallBackPolicy.whenPeopleMayBeCalled(now.plus(CallBackPolicy.BETWEEN_ATTEMPTS), zone);
        }
    }

    /** By tap or stars: it is good. */
    void answered(Instant now) {
        answeredAt = now;
    }

    /** Few stars: what was said before counts no more, and a person asks, for a stronger reason where there is one. */
    void doubted(Instant now, ZoneId zone) {
        answeredAt = null;
        if (isMetByATap() && !waitsForSupervisor()) {
            telephone(Reason.LOW_STARS, now, zone);
        }
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    /** Whether no person has to hear it as well. */
    boolean isMetByATap() {
        return reason == null || reason.isMetByATap();
    }

    /** The time to answer and the attempts due have gone by. */
    boolean isOverBy(Instant now) {
        return !now.isBefore(silentAt) && (reason == null || attempts >= attemptsDue);
    }

    /** Whether a supervisor may look at it: nobody in particular reported it, or whoever did stayed silent. */
    boolean waitsForSupervisor() {
        return reason == Reason.PUBLIC_AREA;
    }

    /** Nobody else says so any more: a supervisor looks at it, from now on. */
    void waitForSupervisor(Instant now) {
        reason = Reason.PUBLIC_AREA;
        callAt = now;
    }

    void end(Outcome how, Instant now) {
        outcome = how;
        endedAt = now;
    }

    boolean isOpen() {
        return endedAt == null;
    }

    CallBackId id() {
        return id;
    }

    UUID ticket() {
        return ticket;
    }

    Instant silentAt() {
        return silentAt;
    }
}
