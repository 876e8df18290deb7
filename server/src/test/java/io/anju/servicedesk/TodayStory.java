package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.identity.Accounts;
import io.anju.testing.Browser;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The first page of the day shows everybody first what is theirs to see to first, in one read. */
@SimulationTest
class TodayStory {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    @Test
    void aWholeShiftIsOnOfferBesideSingleTicketsUntilItIsTaken() {
        var quarter = town.promising("S09-021");
        var receiver = town.colleague(quarter);
        accounts.grantInCommunity(
                accounts.ofPhone(receiver.phone()), "front_desk", quarter.company(), quarter.community(), SINCE);
        var desk = town.byPhone(receiver.phone());
        var given = town.technician(quarter).post(at(quarter, "/my-handovers"), """
                {"receiver":"%s","log":"2 号泵有异响"}""".formatted(receiver.employee()));
        assertThat(given.status()).as(given.text()).isEqualTo(201);

        var offered = part(today(desk, quarter), "HAND_OVER");
        assertThat(offered.path("count").asInt()).isEqualTo(1);
        assertThat(kinds(offered)).containsExactly("handover");
        assertThat(offered.path("lines").get(0).path("count").asInt(-1))
                .as("nothing is open under the giver's name but the shift")
                .isZero();
        assertThat(kinds(part(today(as(quarter, "front_desk"), quarter), "HAND_OVER")))
                .as("it is nobody else's")
                .isEmpty();

        var taken = "/my-handovers/" + given.body().path("id").asString() + "/accept";
        assertThat(desk.post(at(quarter, taken), "").status()).isEqualTo(204);
        assertThat(part(today(desk, quarter), "HAND_OVER").path("count").asInt())
                .isZero();
    }

    @Test
    void eachRoleSeesFirstWhatIsTheirsToSeeTo() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var desk = as(quarter, "front_desk");
        var supervisor = as(quarter, "supervisor");
        dispatched(quarter, "lock", "BY_HAND");
        dispatched(quarter, "clog", "POOL");
        var sent = report(manager, quarter, "leak");
        var unsent = report(manager, quarter, "lock");
        var offered = report(manager, quarter, "clog");
        report(manager, quarter, "complaint");
        var letter =
                manager.post(at(quarter, "/letters"), """
                {"space":"%s","category":"complaint","office":"12345","number":"T-9","replyDue":"%s","description":"夜里太吵"}""".formatted(quarter.home(), now().plus(Duration.ofHours(30))));
        assertThat(letter.status()).as(letter.text()).isEqualTo(201);

        var first = today(desk, quarter);
        assertThat(first.path("role").asString()).isEqualTo("DESK");
        assertThat(sections(first)).containsExactly("TO_ASSIGN 1", "CALL_BACKS 0", "MAILS 0", "HAND_OVER 0", "LATE 0");
        assertThat(tickets(part(first, "TO_ASSIGN"))).containsExactly(unsent);
        assertThat(tickets(first)).as("each once").contains(sent, offered).doesNotContain(unsent);
        var technician = first.path("people").get(0);
        assertThat(technician.path("openTickets").asInt()).isEqualTo(1);

        moveClock(quarter, now().plus(Duration.ofMinutes(40)));
        var late = today(supervisor, quarter);
        assertThat(late.path("role").asString()).isEqualTo("SUPERVISOR");
        assertThat(sections(late).subList(0, 3)).containsExactly("LATE 3", "POOL 0", "SHORT 0");
        assertThat(tickets(part(late, "LATE"))).containsExactlyInAnyOrder(sent, unsent, offered);
        assertThat(late.path("counts").path("late").asInt()).isEqualTo(3);

        propose(quarter);
        var theirs = today(manager, quarter);
        assertThat(theirs.path("role").asString()).isEqualTo("MANAGER");
        assertThat(sections(theirs)).containsExactly("COMPLAINTS 2", "REQUESTS 1", "SHORT 0", "CHECKS 0", "LATE 3");
        assertThat(kinds(part(theirs, "COMPLAINTS")))
                .as("the letter is its ticket's complaint too, and stands there once")
                .containsExactly("complaint", "letter");
        assertThat(kinds(part(theirs, "REQUESTS"))).as("headquarters decides").containsExactly("own-proposal");
        var onlooker = today(town.headquarters(quarter), quarter);
        assertThat(sections(onlooker)).containsExactly("REQUESTS 1", "LATE 3");
        assertThat(kinds(part(onlooker, "REQUESTS"))).containsExactly("proposal");
        assertThat(town.technician(quarter).get(at(quarter, "/today")).status()).isEqualTo(403);
    }

    private void propose(Town.Quarter quarter) {
        var asked = town.manager(quarter).post(at(quarter, "/adoption-proposals"), """
                {"clause":"S11-051","parameters":{"on_site_minutes":60},"reason":"夜里人手不够"}""");
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
    }

    private static List<String> kinds(JsonNode part) {
        return part.path("lines")
                .valueStream()
                .map(line -> line.path("kind").asString())
                .toList();
    }

    private static JsonNode today(Browser browser, Town.Quarter quarter) {
        var today = browser.get(at(quarter, "/today"));
        assertThat(today.status()).as(today.text()).isEqualTo(200);
        return today.body();
    }

    private static List<String> sections(JsonNode today) {
        return today.path("parts")
                .valueStream()
                .map(part -> part.path("section").asString() + " "
                        + part.path("count").asInt())
                .toList();
    }

    private static JsonNode part(JsonNode today, String section) {
        return today.path("parts")
                .valueStream()
                .filter(part -> part.path("section").asString().equals(section))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> tickets(JsonNode part) {
        return part.path("tickets")
                .valueStream()
                .map(ticket -> ticket.path("id").asString())
                .toList();
    }

    private static String report(Browser manager, Town.Quarter quarter, String category) {
        var reported = manager.post(at(quarter, "/tickets"), """
                {"channel":"PHONE","space":"%s","category":"%s","description":"请来看一下","photos":[]}""".formatted(quarter.home(), category));
        assertThat(reported.status()).as(reported.text()).isEqualTo(201);
        return reported.body().path("id").asString();
    }

    private void dispatched(Town.Quarter quarter, String category, String how) {
        var changed = town.administrator(quarter)
                .put("/api/companies/" + quarter.company() + "/ticket-categories/" + category, "0", """
                {"name":"%s","n":3,"kind":"REPAIR","nature":"MINOR","visit":true,"finishMinutes":1440,
                 "profile":"STANDARD","charged":"NOBODY","dispatch":"%s","active":true}""".formatted(
                                category, how));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    private Browser as(Town.Quarter quarter, String role) {
        var login = role.replace('_', '-') + "-" + quarter.community();
        accounts.grantInCommunity(
                accounts.withPassword(login, Town.PASSWORD), role, quarter.company(), quarter.community(), SINCE);
        return town.browser().signIn(login, Town.PASSWORD);
    }

    private Instant now() {
        return Instant.parse(town.browser().get("/api/clock").body().path("now").asString());
    }

    private void moveClock(Town.Quarter quarter, Instant to) {
        var answer = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + to + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
