package io.anju.demo;

import io.anju.community.Residents.Relation;
import io.anju.demo.Acts.Scene;
import io.anju.demo.Home.Holder;
import io.anju.demo.Script.Fate;
import io.anju.demo.Story.Occasion;
import io.anju.identity.Accounts;
import io.anju.identity.PhoneProved;
import io.anju.kernel.Period;
import io.anju.servicedesk.closing.CallBacks;
import io.anju.servicedesk.ticket.Answers;
import io.anju.servicedesk.ticket.Channel;
import io.anju.servicedesk.ticket.FieldCommand.Kind;
import io.anju.servicedesk.ticket.Ratings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The past of the resident whose number is printed: she signs in, a sink is cleared and rated, a question is answered. */
@Component
class ChengsHome {

    private static final int DOOR = 1102;
    private static final String LABEL = "3-2-" + DOOR;

    /** Numbers that nothing thrown has. */
    private static final int N = 2_000_000;

    private static final int STARS = 5;

    private final Courses courses;
    private final Accounts accounts;
    private final List<PhoneProved> proved;
    private final Answers answers;
    private final Ratings ratings;
    private final CallBacks callBacks;
    private final Steps steps;

    ChengsHome(
            Courses courses,
            Accounts accounts,
            List<PhoneProved> proved,
            Answers answers,
            Ratings ratings,
            CallBacks callBacks,
            Steps steps) {
        this.courses = courses;
        this.accounts = accounts;
        this.proved = List.copyOf(proved);
        this.answers = answers;
        this.ratings = ratings;
        this.callBacks = callBacks;
        this.steps = steps;
    }

    /** Her home, where somebody settled there with the first steps of the demonstration. */
    static Optional<Home> of(Site site, Map<String, UUID> places) {
        return site.settlers().stream()
                .filter(one -> one.door() == DOOR && one.relation() == Relation.OWNER && places.containsKey(LABEL))
                .findFirst()
                .map(one -> new Holder(
                        one.name(), one.phone(), one.relation(), new Period(LocalDate.EPOCH, null), null, true))
                .map(cheng -> new Home("3", "2", "11", "" + DOOR, BigDecimal.ZERO, true, List.of(cheng), 0));
    }

    List<Occasion> of(Scene scene) {
        var pages = new Pages(scene, steps);
        of(scene.site(), scene.places()).map(home -> home.people().getFirst()).ifPresent(cheng -> {
            pages.each(Site.at(scene.site().firstDay().plusDays(2), LocalTime.of(20, 15)), () -> signIn(cheng));
            sink(pages, cheng, at(scene.site().firstDay().plusDays(12), 10, 5));
            question(pages, cheng, at(scene.site().today().minusDays(9), 19, 40));
        });
        return pages.all();
    }

    /** Whoever shows that they hold a number becomes whom the ledger lists with it, in every community; again it changes nothing. */
    private void signIn(Holder cheng) {
        var account = accounts.ofPhone(cheng.phone());
        proved.forEach(each -> each.proved(account, cheng.phone()));
    }

    private void sink(Pages pages, Holder cheng, Instant at) {
        var course = courses.report(pages, "cheng/sink", script(0, cheng, at, "clog", "cheng.clog"))
                .sent(at.plusSeconds(30), Courses.Whom.FIRST)
                .did(at.plusSeconds(110), Kind.ACCEPT)
                .did(at.plus(Duration.ofMinutes(9)), Kind.ARRIVE)
                .did(at.plus(Duration.ofMinutes(52)), Kind.FINISH);
        var words = Reports.all("cheng.stars").getFirst();
        course.byResident(
                at.plus(Duration.ofMinutes(131)),
                "rated",
                ticket -> ratings.rate(pages.scene.id(ticket), STARS, words));
    }

    private void question(Pages pages, Holder cheng, Instant at) {
        var course = courses.report(pages, "cheng/question", script(1, cheng, at, "enquiry", "cheng.enquiry"));
        course.byOwner(
                at.plus(Duration.ofMinutes(24)),
                "answered",
                ticket -> answers.say(
                        pages.scene.id(ticket), Reports.all("answer.enquiry").getFirst(), true));
        course.byResident(
                at.plus(Duration.ofMinutes(55)),
                "good",
                ticket -> callBacks.answer(pages.scene.id(ticket), true, null));
    }

    private static Script script(int n, Holder cheng, Instant at, String category, String words) {
        return new Script(
                N + n,
                at,
                category,
                Reports.all(words).getFirst(),
                Channel.APP,
                LABEL,
                cheng,
                null,
                null,
                null,
                new Fate(false, false, false, false));
    }

    /** Half a second beside what is thrown, which is known by the second at which it was reported. */
    private static Instant at(LocalDate day, int hour, int minute) {
        return Site.at(day, LocalTime.of(hour, minute)).plusMillis(500);
    }
}
