package io.anju.demo;

import io.anju.community.people.Parties.Person;
import io.anju.demo.Fieldwork.Deed;
import io.anju.kernel.Scope;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.closing.CallBacks;
import io.anju.servicedesk.complaint.Cause;
import io.anju.servicedesk.complaint.Complaints;
import io.anju.servicedesk.complaint.Handling;
import io.anju.servicedesk.ticket.Answers;
import io.anju.servicedesk.ticket.Appointment;
import io.anju.servicedesk.ticket.Callers;
import io.anju.servicedesk.ticket.Channel;
import io.anju.servicedesk.ticket.Desk;
import io.anju.servicedesk.ticket.FieldCommand;
import io.anju.servicedesk.ticket.Heard;
import io.anju.servicedesk.ticket.Intake;
import io.anju.servicedesk.ticket.NewTicket;
import io.anju.servicedesk.ticket.Ratings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people do in a story, each in their own name, by the same rules as ever. */
@Component
class Acts {

    private static final int PHOTO_PERCENT = 40;

    private final Desk desk;
    private final Callers callers;
    private final Answers answers;
    private final Ratings ratings;
    private final CallBacks callBacks;
    private final Complaints complaints;
    private final Fieldwork fieldwork;
    private final Exchange exchange;
    private final Cast cast;

    Acts(
            Desk desk,
            Callers callers,
            Answers answers,
            Ratings ratings,
            CallBacks callBacks,
            Complaints complaints,
            Fieldwork fieldwork,
            Exchange exchange,
            Cast cast) {
        this.desk = desk;
        this.callers = callers;
        this.answers = answers;
        this.ratings = ratings;
        this.callBacks = callBacks;
        this.complaints = complaints;
        this.fieldwork = fieldwork;
        this.exchange = exchange;
        this.cast = cast;
    }

    /** Where the story takes place and who is in it. */
    record Scene(
            Site site,
            Map<String, UUID> places,
            Map<Person, UUID> parties,
            List<String> photos,
            Set<String> categories) {

        /** Those whose labels are such, by label. */
        List<Map.Entry<String, UUID>> placesLike(Pattern labels) {
            return places.entrySet().stream()
                    .filter(place -> labels.matcher(place.getKey()).matches())
                    .sorted(Map.Entry.comparingByKey())
                    .toList();
        }

        /** A category the company does not have is another one. */
        String category(Script script) {
            return categories.contains(script.category()) ? script.category() : "other";
        }

        @Nullable
        UUID party(Script script) {
            var holder = script.holder();
            return holder == null ? null : parties.get(Furnishing.person(holder));
        }

        TicketId id(UUID ticket) {
            return new TicketId(site.community(), ticket);
        }

        Dice dice(String what, Script script) {
            return Dice.of(site.seed(), what, script.n());
        }
    }

    UUID report(Scene scene, Script script, String category) {
        var space = Objects.requireNonNull(scene.places().get(script.label()), script.label());
        var party = scene.party(script);
        var account = reporter(scene, script);
        if (script.channel() == Channel.APP) {
            var intake = Intake.fromTheirPhone(Objects.requireNonNull(party), account);
            return in(
                    scene,
                    account,
                    () -> desk.report(ticket(scene, script, space, category, intake))
                            .id());
        }
        var steward = script.channel() == Channel.STEWARD;
        var pasted = steward ? String.join("\n", Reports.all("chat")).replace("{text}", script.text()) : null;
        return in(scene, account, () -> {
            var named = callers.still(space, party).orElse(null);
            var intake = new Intake(script.channel(), named, null, script.caller(), null, pasted);
            var report = ticket(scene, script, space, category, intake);
            var id = (script.fate().onTheSpot() ? desk.reportMended(report) : desk.report(report)).id();
            if (script.channel() == Channel.PHONE) {
                exchange.called(scene.site(), script, script.text(), id);
            }
            return id;
        });
    }

    /** In whose name it is reported: the resident's own, or of whoever of us takes it down. */
    UUID reporter(Scene scene, Script script) {
        return switch (script.channel()) {
            case APP -> cast.account(Objects.requireNonNull(script.holder()));
            case STAFF -> cast.worker(scene.site(), script.category(), script.at());
            case STEWARD -> cast.steward(scene.site(), script.at());
            case PHONE, VISIT, LETTER, EMAIL, OFFICE, SPOT -> cast.desk(scene.site(), script.at());
        };
    }

    private static NewTicket ticket(Scene scene, Script script, UUID space, String category, Intake intake) {
        var dice = scene.dice("photos", script);
        var photos = script.fate().onTheSpot() || (script.channel() == Channel.APP && dice.in100(PHOTO_PERCENT))
                ? List.of(dice.one(scene.photos()))
                : List.<String>of();
        return new NewTicket(space, intake, category, script.text(), photos, appointment(script));
    }

    /** An hour in which they come. */
    private static @Nullable Appointment appointment(Script script) {
        var agreed = script.appointed();
        return agreed == null ? null : new Appointment(agreed, null);
    }

    void send(Scene scene, Script script, UUID ticket, Instant now) {
        cast.sent(scene.site(), script.category(), now)
                .ifPresent(member -> in(scene, cast.desk(scene.site(), now), () -> {
                    desk.assign(scene.id(ticket), member.employee());
                    return ticket;
                }));
    }

    void work(Scene scene, Script script, Progress progress, FieldCommand.Kind kind, Instant now) {
        var dice = scene.dice("work", script);
        var note = kind == FieldCommand.Kind.FINISH ? Reports.done(dice, script.category()) : null;
        var photos = kind == FieldCommand.Kind.FINISH && dice.in100(PHOTO_PERCENT)
                ? List.of(dice.one(scene.photos()))
                : List.<String>of();
        var account = Objects.requireNonNull(progress.account());
        in(scene, account, () -> {
            fieldwork.send(scene.site(), account, new Deed(kind, progress.ticket(), now, note, photos));
            return account;
        });
    }

    /** A complaint is looked into before it is answered. */
    void answer(Scene scene, Script script, Progress progress) {
        var dice = scene.dice("answer", script);
        var account = cast.account(scene.site(), progress.owner());
        in(scene, account, () -> {
            if (script.isComplaint()) {
                complaints.handle(scene.id(progress.ticket()), handling(dice, script));
            }
            answers.say(scene.id(progress.ticket()), Reports.word(dice, "answer." + script.category()), true);
            return account;
        });
    }

    static Handling handling(Dice dice, Script script) {
        var cause = Objects.requireNonNullElse(script.cause(), "OTHER");
        var department = Reports.word(dice, "department." + cause);
        return new Handling(Cause.valueOf(cause), department, Reports.word(dice, "measure"), null, null);
    }

    /** With the resident's phone; who does not use one is telephoned. */
    void tap(Scene scene, Script script, Progress progress, boolean satisfied) {
        var dice = scene.dice("tap" + progress.round(), script);
        var id = scene.id(progress.ticket());
        cast.accountOf(scene.party(script))
                .ifPresent(account -> in(scene, account, () -> {
                    if (satisfied && dice.in100(45)) {
                        ratings.rate(id, dice.between(4, 5), dice.in100(60) ? Reports.word(dice, "stars.good") : null);
                    } else if (satisfied && dice.in100(5)) {
                        ratings.rate(id, dice.between(2, 3), Reports.word(dice, "stars.poor"));
                    } else {
                        callBacks.answer(id, satisfied, satisfied ? null : Reports.word(dice, "note.bad"));
                    }
                    return account;
                }));
    }

    void call(Scene scene, Script script, Progress progress, Heard heard, Instant now) {
        var dice = scene.dice("call" + progress.round(), script);
        var note =
                switch (heard) {
                    case SATISFIED -> dice.in100(50) ? Reports.word(dice, "note.good") : null;
                    case DISSATISFIED -> Reports.word(dice, "note.bad");
                    case NO_ANSWER -> null;
                };
        in(scene, caller(scene, progress, now), () -> {
            callBacks.called(scene.id(progress.ticket()), heard, note);
            return progress.ticket();
        });
    }

    /** Never whoever did the work, or gave the answer; what is everybody's a supervisor looks at. */
    private UUID caller(Scene scene, Progress progress, Instant now) {
        if (progress.looksASupervisor()) {
            return scene.site().manager();
        }
        var desk = cast.desk(scene.site(), now);
        boolean own = desk.equals(progress.account()) || desk.equals(cast.account(scene.site(), progress.owner()));
        return own && !progress.visit() ? scene.site().manager() : desk;
    }

    private static UUID in(Scene scene, UUID account, Supplier<UUID> work) {
        Scope scope = scene.site().scope(account);
        return scope.get(work);
    }
}
