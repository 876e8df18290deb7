package io.anju.demo;

import io.anju.kernel.CommunityZone;
import io.anju.servicedesk.ticket.FieldCommand.Kind;
import io.anju.servicedesk.ticket.Heard;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose turn it is on a ticket and when, told from how far it has come: so a telling that was cut off goes on alike. */
final class Turns {

    /** What is done next. */
    sealed interface Turn {

        record Send() implements Turn {}

        record Work(Kind kind) implements Turn {}

        record Answer() implements Turn {}

        record Tap(boolean satisfied) implements Turn {}

        record Call(Heard heard) implements Turn {}

        /** Whoever was asked has stayed silent: what is everybody's a supervisor looks at. */
        record Silence() implements Turn {}
    }

    record Next(Instant at, Turn turn) {}

    private static final int CALLS = 2;
    private static final Duration BEFORE_AN_APPOINTMENT = Duration.ofMinutes(50);

    private final long seed;
    private final Script script;
    private final Progress progress;

    private Turns(long seed, Script script, Progress progress) {
        this.seed = seed;
        this.script = script;
        this.progress = progress;
    }

    /** Empty when nothing is left to do, or only silence is. */
    static Optional<Next> next(long seed, Script script, Progress progress, Instant now) {
        return Optional.ofNullable(new Turns(seed, script, progress).next(now));
    }

    private @Nullable Next next(Instant now) {
        return switch (progress.state()) {
            case "REPORTED" -> progress.visit() ? send(now) : answer();
            case "ASSIGNED" -> isRight() ? accept() : new Next(now.plusSeconds(20), new Turn.Send());
            case "ACCEPTED" -> new Next(arrival(), new Turn.Work(Kind.ARRIVE));
            case "ARRIVED" -> finish();
            default -> ask();
        };
    }

    /** The system sends whoever can do it; where it asks for nothing in particular the desk looks who it was. */
    private boolean isRight() {
        var post = progress.post();
        return switch (script.category()) {
            case "clean" -> Cast.CLEANER.equals(post) || Cast.TECHNICIAN.equals(post);
            case "help" -> Cast.STEWARD.equals(post) || Cast.TECHNICIAN.equals(post);
            default -> Cast.TECHNICIAN.equals(post);
        };
    }

    private Next send(Instant now) {
        var agreed = script.appointed();
        boolean waits = progress.round() == 1
                && agreed != null
                && agreed.minus(BEFORE_AN_APPOINTMENT).isAfter(now);
        var when = waits
                ? Objects.requireNonNull(agreed).minus(BEFORE_AN_APPOINTMENT)
                : now.plusSeconds(dice("send").between(15, 50));
        return new Next(when, new Turn.Send());
    }

    private Next accept() {
        var seconds = script.category().equals("power") ? 40 : dice("accept").between(40, 220);
        return new Next(Objects.requireNonNull(progress.assignedAt()).plusSeconds(seconds), new Turn.Work(Kind.ACCEPT));
    }

    /** Of a later round: reckoned from when somebody was sent. */
    private Instant arrival() {
        var accepted = Objects.requireNonNull(progress.acceptedAt());
        var arrival = progress.round() == 1
                ? script.arrival(dice("arrive"))
                : Objects.requireNonNull(progress.assignedAt())
                        .plusSeconds(dice("again").between(300, 800));
        return arrival.isAfter(accepted) ? arrival : accepted.plusSeconds(30);
    }

    private Next finish() {
        var done = Objects.requireNonNull(progress.arrivedAt()).plus(script.work(dice("finish")));
        return new Next(done, new Turn.Work(Kind.FINISH));
    }

    /** In office hours; a few complaints wait for days. */
    private Next answer() {
        var dice = dice("answer");
        boolean slow = script.isComplaint() && dice.in100(14);
        var at = script.at().plus(Duration.ofMinutes(slow ? dice.between(1_600, 4_000) : dice.between(12, 300)));
        return new Next(inOfficeHours(at, dice), new Turn.Answer());
    }

    private @Nullable Next ask() {
        if (progress.askedAt() == null) {
            return null;
        }
        boolean again = progress.round() > 1;
        var heard = !again && script.fate().reopened()
                ? Heard.DISSATISFIED
                : !again && script.fate().silent() ? Heard.NO_ANSWER : Heard.SATISFIED;
        var reason = progress.reason();
        if (progress.looksASupervisor()) {
            return call(heard == Heard.NO_ANSWER ? Heard.SATISFIED : heard);
        }
        if (reason == null || (reason.equals("SAMPLE") && heard != Heard.NO_ANSWER)) {
            return heard == Heard.NO_ANSWER ? silence() : tap(heard);
        }
        return progress.attempts() >= CALLS ? silence() : call(heard);
    }

    /** Null where nobody but the clock has anything to do. */
    private @Nullable Next silence() {
        return progress.everybodys()
                ? new Next(Objects.requireNonNull(progress.silentAt()).plusSeconds(60), new Turn.Silence())
                : null;
    }

    private Next tap(Heard heard) {
        var dice = dice("tap");
        var at = Objects.requireNonNull(progress.askedAt()).plus(Duration.ofMinutes(dice.between(4, 700)));
        return new Next(awake(at, dice), new Turn.Tap(heard == Heard.SATISFIED));
    }

    private Next call(Heard heard) {
        var dice = dice("call" + progress.attempts());
        var due = Objects.requireNonNull(progress.callAt());
        return new Next(due.plus(Duration.ofMinutes(dice.between(3, 55))), new Turn.Call(heard));
    }

    /** Nobody answers a message at night. */
    private static Instant awake(Instant at, Dice dice) {
        return at.atZone(CommunityZone.DEFAULT).getHour() < 7
                ? at.plus(Duration.ofMinutes(dice.between(420, 500)))
                : at;
    }

    private static Instant inOfficeHours(Instant at, Dice dice) {
        var there = at.atZone(CommunityZone.DEFAULT);
        var morning = LocalTime.of(9, 0).plusMinutes(dice.between(2, 90));
        if (there.getHour() < 9) {
            return Site.at(there.toLocalDate(), morning);
        }
        return there.getHour() < 19 ? at : Site.at(there.toLocalDate().plusDays(1), morning);
    }

    private Dice dice(String what) {
        return Dice.of(seed, what + progress.round(), script.n());
    }
}
