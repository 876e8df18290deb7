package io.anju.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.identity.Accounts;
import io.anju.kernel.CommunityZone;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Town;
import io.anju.testing.Town.Colleague;
import io.anju.testing.Town.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Two colleagues swap a shift, and one of them goes away for a while. */
@AnjuTest
class LeaveStory {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    private Quarter quarter;
    private Colleague colleague;
    private Browser manager;
    private Browser one;
    private Browser other;
    private LocalDate day;

    @BeforeEach
    void twoColleagues() {
        quarter = town.promising("S09-021");
        colleague = town.colleague(quarter);
        manager = town.manager(quarter);
        one = town.technician(quarter);
        other = town.byPhone(colleague.phone());
        day = LocalDate.now(CommunityZone.DEFAULT).plusDays(5);
    }

    private String at(String path) {
        return "/api/communities/" + quarter.community() + path;
    }

    private static Instant clock(LocalDate day, int hour) {
        return day.atStartOfDay(CommunityZone.DEFAULT).plusHours(hour).toInstant();
    }

    private Browser.Answer roster(UUID employee, LocalDate on) {
        return manager.post(at("/duty"), """
                {"employee":"%s","from":"%s","until":"%s"}""".formatted(employee, clock(on, 8), clock(on, 16)));
    }

    private String shift(UUID employee, LocalDate on) {
        var answer = roster(employee, on);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    private static String id(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("id").asString();
    }

    private Browser.Answer ask(String duty, String returned) {
        return one.post(at("/my-shifts/" + duty + "/swaps"), """
                {"colleague":"%s","returned":"%s"}""".formatted(colleague.employee(), returned));
    }

    private JsonNode shifts(Browser whose) {
        return whose.get(at("/my-shifts")).body().path("items");
    }

    @Test
    void aSwapIsAskedAgreedToAndApprovedAndOnlyThenIsTheRosterAnotherOne() {
        var mine = shift(quarter.technician(), day);
        var theirs = shift(colleague.employee(), day.plusDays(1));
        assertThat(one.get(at("/my-colleagues")).text())
                .contains(colleague.employee().toString());

        var swap = id(ask(mine, theirs));
        assertThat(ask(mine, theirs).type()).isEqualTo("urn:anju:constraint.one_open_swap_of_a_shift");
        assertThat(one.post(at("/my-swaps/" + swap + "/answer"), "{\"agreed\":true}")
                        .type())
                .as("only the colleague answers")
                .isEqualTo("urn:anju:workforce.no-such-swap");
        assertThat(decide(swap, true).type()).as("not agreed to yet").isEqualTo("urn:anju:workforce.no-such-swap");
        assertThat(other.get(at("/my-swaps"))
                        .body()
                        .path("items")
                        .get(0)
                        .path("state")
                        .asString())
                .isEqualTo("ASKED");
        assertThat(other.post(at("/my-swaps/" + swap + "/answer"), "{\"agreed\":true}")
                        .status())
                .isEqualTo(204);
        assertThat(shifts(one).toString()).contains(mine).doesNotContain(theirs);
        assertThat(manager.get(at("/roster-requests"))
                        .body()
                        .path("swaps")
                        .get(0)
                        .path("state")
                        .asString())
                .isEqualTo("AGREED");

        assertThat(decide(swap, true).status()).isEqualTo(204);

        assertThat(shifts(one).toString()).contains(theirs).doesNotContain(mine);
        assertThat(shifts(other).toString()).contains(mine).doesNotContain(theirs);
        assertThat(decide(swap, true).type()).isEqualTo("urn:anju:workforce.no-such-swap");
    }

    @Test
    void shiftsThatOverlapEachOtherAreSwappedAndNobodyTakesOneOnTopOfAnother() {
        var mine = shift(quarter.technician(), day);
        var later = manager.post(at("/duty"), """
                {"employee":"%s","from":"%s","until":"%s"}""".formatted(colleague.employee(), clock(day, 12), clock(day, 20)));
        var theirs = id(later);
        var swap = id(ask(mine, theirs));
        other.post(at("/my-swaps/" + swap + "/answer"), "{\"agreed\":true}");
        assertThat(decide(swap, true).status()).isEqualTo(204);
        assertThat(shifts(one).toString()).contains(theirs).doesNotContain(mine);
        assertThat(shifts(other).toString()).contains(mine).doesNotContain(theirs);

        var busy = id(one.post(at("/my-shifts/" + theirs + "/swaps"), """
                {"colleague":"%s"}""".formatted(colleague.employee())));
        other.post(at("/my-swaps/" + busy + "/answer"), "{\"agreed\":true}");
        assertThat(decide(busy, true).type()).isEqualTo("urn:anju:workforce.on-duty-then");
        assertThat(shifts(one).toString()).as("nothing changed").contains(theirs);
    }

    private Browser.Answer decide(String swap, boolean approved) {
        return manager.post(at("/swaps/" + swap + "/decision"), "{\"approved\":%s}".formatted(approved));
    }

    @Test
    void whatTheColleagueDeclinesOrTheAskerTakesBackChangesNothing() {
        var mine = shift(quarter.technician(), day);
        var theirs = shift(colleague.employee(), day.plusDays(1));
        var declined = id(ask(mine, theirs));
        assertThat(other.post(at("/my-swaps/" + declined + "/answer"), "{\"agreed\":false}")
                        .status())
                .isEqualTo(204);
        var withdrawn = id(ask(mine, theirs));
        assertThat(one.post(at("/my-swaps/" + withdrawn + "/withdraw"), "").status())
                .isEqualTo(204);
        assertThat(one.get(at("/my-swaps")).body().path("items")).isEmpty();
        assertThat(shifts(one).toString()).contains(mine);

        assertThat(ask(theirs, mine).type())
                .as("not the caller's to give")
                .isEqualTo("urn:anju:workforce.no-such-shift");
    }

    @Test
    void whoIsLetGoIsOffTheRosterAndIsNotPutOnItAgain() {
        var within = shift(quarter.technician(), day);
        var before = shift(quarter.technician(), day.minusDays(1));
        var asked = id(absence(one, day, day.plusDays(2)));
        assertThat(absence(one, day.plusDays(2), day.plusDays(4)).type())
                .isEqualTo("urn:anju:constraint.absence_overlaps");
        assertThat(manager.get(at("/roster-requests"))
                        .body()
                        .path("absences")
                        .get(0)
                        .path("state")
                        .asString())
                .isEqualTo("ASKED");
        var kept = manager.get(at("/history?table=absence&key=" + asked));
        assertThat(kept.body()).as(kept.text()).hasSize(1);
        assertThat(kept.text()).as("that somebody asked, not why").doesNotContain("回老家");

        var decided = manager.post(at("/absences/" + asked + "/decision"), "{\"approved\":true}");

        assertThat(decided.body().path("takenBack").asInt()).as(decided.text()).isEqualTo(1);
        assertThat(shifts(one).toString()).contains(before).doesNotContain(within);
        assertThat(roster(quarter.technician(), day.plusDays(1)).type()).isEqualTo("urn:anju:workforce.away");
        assertThat(roster(quarter.technician(), day.plusDays(3)).status()).isEqualTo(201);
        assertThat(one.get(at("/my-absences"))
                        .body()
                        .path("items")
                        .get(0)
                        .path("state")
                        .asString())
                .isEqualTo("APPROVED");
    }

    private Browser.Answer absence(Browser whose, LocalDate first, LocalDate last) {
        return whose.post(at("/my-absences"), """
                {"kind":"PERSONAL","firstDay":"%s","lastDay":"%s","reason":"回老家"}""".formatted(first, last));
    }

    @Test
    void nobodyDecidesAboutTheirOwnRequest() {
        accounts.grantInCommunity(
                accounts.ofPhone(colleague.phone()), "supervisor", quarter.company(), quarter.community(), SINCE);
        var places = other.get("/api/me").body().path("communities");
        assertThat(places).as("one menu for both roles").hasSize(1);
        assertThat(places.get(0).path("permissions").toString()).contains("tickets.work", "duty.edit");
        var asked = id(absence(other, day, day));

        assertThat(other.post(at("/absences/" + asked + "/decision"), "{\"approved\":true}")
                        .type())
                .isEqualTo("urn:anju:workforce.own-request");
        assertThat(one.post(at("/absences/" + asked + "/decision"), "{\"approved\":true}")
                        .status())
                .isEqualTo(403);
        assertThat(other.post(at("/my-absences/" + asked + "/withdraw"), "").status())
                .isEqualTo(204);
        assertThat(manager.post(at("/absences/" + asked + "/decision"), "{\"approved\":true}")
                        .type())
                .isEqualTo("urn:anju:workforce.no-such-absence");
    }
}
