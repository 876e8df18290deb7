package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.call;
import static io.anju.servicedesk.Walk.command;
import static io.anju.servicedesk.Walk.saying;
import static io.anju.servicedesk.Walk.send;
import static io.anju.servicedesk.Walk.step;
import static io.anju.servicedesk.Walk.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.identity.Accounts;
import io.anju.testing.Browser;
import io.anju.testing.Clause;
import io.anju.testing.SimulationTest;
import io.anju.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is late climbs from the supervisor to the company, until somebody says that they see to it. */
@SimulationTest
class EscalationStory {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    @Test
    void itClimbsStepByStepUntilSomebodySaysThatTheySeeToIt() {
        var quarter = town.promising("S09-021");
        var supervisor = supervisor(quarter);
        var manager = town.manager(quarter);
        var company = town.headquarters(quarter);
        var ticket = taken(manager, quarter, "lock");
        var seen = at(quarter, "/tickets/" + id(ticket) + "/acknowledgement");
        assertThat(manager.post(seen, "{}").status()).as("nothing is late yet").isEqualTo(404);
        var due = IntakeStory.due(ticket, "arrive");

        moveClock(quarter, due.plusSeconds(1));
        assertThat(late(supervisor)).hasSize(1);
        assertThat(late(supervisor).getFirst().path("title").asString()).startsWith("到户超时");
        assertThat(late(manager)).isEmpty();

        moveClock(quarter, due.plus(Duration.ofMinutes(16)));
        assertThat(late(manager)).hasSize(1);
        assertThat(late(company)).isEmpty();
        var open = supervisor.get(at(quarter, "/escalations")).body().path("items");
        assertThat(open).hasSize(1);
        assertThat(open.get(0).path("step").asString()).isEqualTo("manager");

        assertThat(manager.post(seen, "{\"note\":\"我带人过去\"}").status()).isEqualTo(204);
        assertThat(supervisor.post(seen, "{}").type()).isEqualTo("urn:anju:servicedesk.acknowledged-already");
        moveClock(quarter, due.plus(Duration.ofHours(2)));
        assertThat(late(company)).isEmpty();
        assertThat(late(supervisor)).hasSize(1);
        assertThat(kinds(manager, quarter, ticket))
                .containsOnlyOnce("servicedesk.escalated")
                .containsOnlyOnce("servicedesk.escalated-further")
                .containsOnlyOnce("servicedesk.acknowledged");
        assertThat(supervisor.get(at(quarter, "/escalations")).body().path("items"))
                .isEmpty();
    }

    @Test
    void whatNobodySeesToReachesTheCompanyAfterTheMinutesThatTheCommunitySets() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var settings = at(quarter, "/escalation-settings");
        var sooner = "{\"managerAfter\":5,\"companyAfter\":7}";
        assertThat(manager.put(settings, "0", sooner).status()).isEqualTo(200);
        assertThat(manager.put(settings, "0", sooner).status()).isEqualTo(412);
        assertThat(manager.put(settings, "1", "{\"managerAfter\":0,\"companyAfter\":7}")
                        .status())
                .isBetween(400, 422);
        var steps = manager.get(at(quarter, "/escalation-steps")).body().path("items");
        assertThat(steps)
                .extracting(step -> step.path("step").asString())
                .containsExactly("supervisor", "manager", "company");
        assertThat(steps.get(0).path("people"))
                .as("no supervisor: the step is passed over")
                .isEmpty();
        assertThat(steps.get(1).path("people").size()
                        + steps.get(1).path("others").asInt())
                .as("the manager")
                .isEqualTo(1);
        var ticket = taken(manager, quarter, "leak");
        var due = IntakeStory.due(ticket, "arrive");

        moveClock(quarter, due.plusSeconds(1));
        assertThat(late(manager)).as("no supervisor: the manager is the first").hasSize(1);
        moveClock(quarter, due.plus(Duration.ofMinutes(6)));
        assertThat(late(town.headquarters(quarter))).isEmpty();
        moveClock(quarter, due.plus(Duration.ofMinutes(8)));
        assertThat(late(town.headquarters(quarter))).hasSize(1);
    }

    @Test
    void whoeverIsThereMeanwhileEndsTheClimbing() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var ticket = taken(manager, quarter, "lock");
        var due = IntakeStory.due(ticket, "arrive");
        moveClock(quarter, due.plusSeconds(1));
        var escalations = at(quarter, "/escalations");
        assertThat(manager.get(escalations).body().path("items")).hasSize(1);
        step(town.technician(quarter), quarter, "arrive", id(ticket), due.plusSeconds(1));
        assertThat(manager.get(escalations).body().path("items"))
                .as("nobody waits for it any more")
                .isEmpty();

        moveClock(quarter, due.plus(Duration.ofHours(2)));
        assertThat(late(town.headquarters(quarter))).isEmpty();
    }

    @Clause("S15-072")
    void aHomeThatNeedsCareIsAcceptedInFiveMinutesAtAnyHourOrItClimbs(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        assertThat(taken(manager, quarter, "leak").path("id").asString()).isNotBlank();
        assertThat(verdict(manager, quarter, clause))
                .as("nobody agreed to anything")
                .isEqualTo("not_due");
        agreeToCare(manager, quarter);
        var kept = taken(manager, quarter, "lock");
        step(town.technician(quarter), quarter, "accept", id(kept), now());
        assertThat(verdict(manager, quarter, clause)).isEqualTo("met");

        var there = taken(manager, quarter, "lock");
        step(town.technician(quarter), quarter, "arrive", id(there), now());
        assertThat(kinds(manager, quarter, there)).contains("servicedesk.accepted");

        var ticket = taken(manager, quarter, "lock");
        var reported = Instant.parse(ticket.path("reportedAt").asString());
        assertThat(manager.get(at(quarter, "/tickets?state=open"))
                        .body()
                        .path("items")
                        .get(0)
                        .path("id")
                        .asString())
                .as("on top")
                .isEqualTo(id(ticket));
        assertThat(ticket.toString()).as("who needs what is nobody's business").doesNotContain("轮椅");
        moveClock(quarter, reported.plus(Duration.ofMinutes(5)).plusSeconds(1));

        assertThat(verdict(manager, quarter, clause)).isEqualTo("breached");
        assertThat(kinds(manager, quarter, ticket)).contains("servicedesk.acceptance-escalated");
        assertThat(late(manager).getFirst().path("title").asString()).startsWith("还没有人接单");
        assertThat(kinds(manager, quarter, kept)).doesNotContain("servicedesk.acceptance-escalated");
    }

    @Test
    void whereCareIsNeededNoMorningIsOfferedAndWhoeverAgreesToOneIsNotLateAtNight() {
        var quarter = town.promising("S15-072");
        agreeToCare(town.manager(quarter), quarter);
        var night = now().atZone(SHANGHAI).plusDays(1).withHour(3).withMinute(0);
        moveClock(quarter, night.toInstant());
        var manager = town.manager(quarter);
        var offer = "/night-offer?category=lock";
        var here = "&space=" + quarter.home();
        assertThat(manager.get(at(quarter, offer)).body().has("morning")).isTrue();
        assertThat(manager.get(at(quarter, offer + here)).body().has("morning")).isFalse();
        var mine = "/api/me/communities/" + quarter.community() + offer;
        var resident = town.resident(quarter);
        assertThat(resident.get(mine + here).body().has("morning")).isFalse();
        assertThat(resident.get(mine + "&space=" + UUID.randomUUID()).type())
                .isEqualTo("urn:anju:servicedesk.not-your-home");

        var morning = night.withHour(8).withSecond(0).withNano(0).toInstant();
        var answer = manager.post(
                at(quarter, "/tickets"),
                call(quarter).replace("leak", "lock").replace("{", "{\"appointedAt\":\"" + morning + "\","));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        moveClock(quarter, night.toInstant().plus(Duration.ofMinutes(6)));
        assertThat(kinds(manager, quarter, answer.body())).doesNotContain("servicedesk.acceptance-escalated");
        assertThat(verdict(manager, quarter, "S15-072")).isEqualTo("not_due");
    }

    @Test
    void whatIsGivenBackIsToBeAcceptedAgainInFiveMinutes() {
        var quarter = town.promising("S15-072");
        var manager = town.manager(quarter);
        agreeToCare(manager, quarter);
        var ticket = taken(manager, quarter, "lock");
        step(town.technician(quarter), quarter, "accept", id(ticket), now());
        moveClock(quarter, now().plus(Duration.ofMinutes(6)));
        var technician = town.technician(quarter);
        var cannot = send(
                technician, quarter, saying(command(technician, "decline", id(ticket), now()), "\"note\":\"车坏了\""));
        assertThat(cannot.body().path("outcome").asString()).as(cannot.text()).isEqualTo("applied");

        moveClock(quarter, now().plus(Duration.ofMinutes(4)));
        assertThat(kinds(manager, quarter, ticket)).doesNotContain("servicedesk.acceptance-escalated");
        moveClock(quarter, now().plus(Duration.ofMinutes(2)));
        assertThat(kinds(manager, quarter, ticket)).contains("servicedesk.acceptance-escalated");
    }

    @Test
    void whatGoesWithAnotherIsToBeAcceptedAgainWhenThatIsGivenBackOrToSomebodyElse() {
        var quarter = town.promising("S15-072");
        var manager = town.manager(quarter);
        agreeToCare(manager, quarter);
        var givenBack = taken(manager, quarter, "lock");
        var withIt = merged(manager, quarter, givenBack);
        var reassigned = taken(manager, quarter, "lock");
        var withThat = merged(manager, quarter, reassigned);
        var technician = town.technician(quarter);
        step(technician, quarter, "accept", id(givenBack), now());
        step(technician, quarter, "accept", id(reassigned), now());
        assertThat(kinds(manager, quarter, withIt)).contains("servicedesk.accepted");
        moveClock(quarter, now().plus(Duration.ofMinutes(6)));
        technician = town.technician(quarter);
        send(technician, quarter, saying(command(technician, "decline", id(givenBack), now()), "\"note\":\"车坏了\""));
        assertThat(manager.post(
                                at(quarter, "/tickets/" + id(reassigned) + "/assignment"),
                                "{\"employee\":\"%s\"}"
                                        .formatted(town.colleague(quarter).employee()))
                        .status())
                .isEqualTo(200);

        moveClock(quarter, now().plus(Duration.ofMinutes(4)));
        for (var ticket : List.of(withIt, withThat)) {
            assertThat(kinds(manager, quarter, ticket)).doesNotContain("servicedesk.acceptance-escalated");
        }
        moveClock(quarter, now().plus(Duration.ofMinutes(2)));
        for (var ticket : List.of(withIt, withThat)) {
            assertThat(kinds(manager, quarter, ticket)).contains("servicedesk.acceptance-escalated");
        }
    }

    @Test
    void beingAtTheDoorOfOneThatNobodyHadToAcceptIsAYesToWhatGoesWithIt() {
        var quarter = town.promising("S15-072");
        var manager = town.manager(quarter);
        agreeToCare(manager, quarter);
        manager.post(at(quarter, "/ledger"), "{\"lines\":[\"8,1,2,201\"]}");
        var elsewhere = manager.get(at(quarter, "/places?q=8-1-201"))
                .body()
                .path("items")
                .get(0)
                .path("id")
                .asString();
        var lead = manager.post(
                at(quarter, "/tickets"),
                call(quarter).replace("leak", "lock").replace(quarter.home().toString(), elsewhere));
        assertThat(lead.status()).as(lead.text()).isEqualTo(201);
        var withIt = merged(manager, quarter, lead.body());

        step(town.technician(quarter), quarter, "arrive", id(lead.body()), now());

        assertThat(kinds(manager, quarter, lead.body())).doesNotContain("servicedesk.accepted");
        assertThat(kinds(manager, quarter, withIt)).containsOnlyOnce("servicedesk.accepted");
        assertThat(verdict(manager, quarter, "S15-072")).isEqualTo("met");
    }

    /** Another that goes with it. */
    private static JsonNode merged(Browser manager, Town.Quarter quarter, JsonNode lead) {
        var ticket = taken(manager, quarter, "lock");
        var merged = manager.post(
                at(quarter, "/tickets/" + id(ticket) + "/merger"), "{\"into\":\"%s\"}".formatted(id(lead)));
        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        return ticket;
    }

    @Test
    void aPartOfWhatIsAcceptedOwesNoYesOfItsOwnUntilItIsGivenBack() {
        var quarter = town.promising("S15-072");
        var manager = town.manager(quarter);
        agreeToCare(manager, quarter);
        var whole = taken(manager, quarter, "lock");
        step(town.technician(quarter), quarter, "accept", id(whole), now());
        moveClock(quarter, now().plus(Duration.ofMinutes(1)));
        var split = manager.post(
                at(quarter, "/tickets/" + id(whole) + "/parts"), "{\"category\":\"leak\",\"description\":\"水槽也漏\"}");
        assertThat(split.status()).as(split.text()).isEqualTo(201);
        var part = split.body().path("parts").get(0);

        moveClock(quarter, now().plus(Duration.ofMinutes(6)));
        assertThat(verdict(manager, quarter, "S15-072")).isEqualTo("met");
        assertThat(kinds(manager, quarter, part)).doesNotContain("servicedesk.acceptance-escalated");
        var technician = town.technician(quarter);
        send(technician, quarter, saying(command(technician, "decline", id(part), now()), "\"note\":\"车坏了\""));
        moveClock(quarter, now().plus(Duration.ofMinutes(6)));
        assertThat(kinds(manager, quarter, part)).contains("servicedesk.acceptance-escalated");
    }

    @Test
    void aRoundOwesNothingOfTheOneBefore() {
        var quarter = town.promising("S15-072");
        var manager = town.manager(quarter);
        var withdrawal = agreeToCare(manager, quarter) + "/withdrawal";
        var ticket = taken(manager, quarter, "lock");
        var technician = town.technician(quarter);
        step(technician, quarter, "arrive", id(ticket), now());
        step(technician, quarter, "finish", id(ticket), now());
        assertThat(manager.post(withdrawal, "").status()).isEqualTo(204);
        manager.post(at(quarter, "/tickets/" + id(ticket) + "/call-back"), "{\"answered\":true,\"satisfied\":false}");

        step(technician, quarter, "arrive", id(ticket), now());
        assertThat(kinds(manager, quarter, ticket)).containsOnlyOnce("servicedesk.accepted");
    }

    @Test
    void whatIsOwedAtOnceIsLateOnThePageOfTodayThoughNobodyIsSent() {
        var quarter = town.promising("S15-072");
        var manager = town.manager(quarter);
        agreeToCare(manager, quarter);
        town.administrator(quarter).put("/api/companies/" + quarter.company() + "/ticket-categories/lock", "0", """
                {"name":"门锁","n":3,"kind":"REPAIR","nature":"ORDINARY","visit":true,"profile":"STANDARD",
                 "charged":"NOBODY","dispatch":"BY_HAND","active":true}""");
        var ticket = taken(manager, quarter, "lock");
        assertThat(ticket.path("state").asString()).isEqualTo("reported");

        moveClock(
                quarter,
                Instant.parse(ticket.path("reportedAt").asString())
                        .plus(Duration.ofMinutes(5))
                        .plusSeconds(1));

        assertThat(manager.get(at(quarter, "/today"))
                        .body()
                        .path("counts")
                        .path("late")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void theWallJudgesALaterRoundToo() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var ticket = taken(manager, quarter, "lock");
        var technician = town.technician(quarter);
        step(technician, quarter, "arrive", id(ticket), now());
        step(technician, quarter, "finish", id(ticket), now());
        assertThat(verdict(manager, quarter, "S09-021")).isEqualTo("met");

        var again = manager.post(
                at(quarter, "/tickets/" + id(ticket) + "/call-back"), "{\"answered\":true,\"satisfied\":false}");
        assertThat(again.body().path("state").asString()).as(again.text()).isEqualTo("assigned");
        var brick = manager.get(at(quarter, "/wall/S09-021")).body();
        assertThat(brick.path("met").asInt()).isEqualTo(1);
        assertThat(brick.path("open").asInt()).isEqualTo(1);
        moveClock(quarter, IntakeStory.due(again.body(), "arrive").plusSeconds(1));
        brick = manager.get(at(quarter, "/wall/S09-021")).body();
        assertThat(brick.path("met").asInt()).isEqualTo(1);
        assertThat(brick.path("breached").asInt()).isEqualTo(1);
        assertThat(brick.path("subjects").get(0).path("about").asString()).isEqualTo(id(ticket));

        step(technician, quarter, "arrive", id(ticket), now());
        brick = manager.get(at(quarter, "/wall/S09-021")).body();
        assertThat(brick.path("subjects").get(0).path("facts"))
                .as("those of its round")
                .hasSize(1);
    }

    /** @return the consent */
    private String agreeToCare(Browser manager, Town.Quarter quarter) {
        var room =
                manager.get(at(quarter, "/spaces/" + quarter.home() + "/room")).body();
        var party = at(
                quarter, "/parties/" + room.path("people").get(0).path("party").asString());
        var consent = manager.post(party + "/consents", "{\"purpose\":\"SPECIAL_NEEDS\",\"how\":\"SIGNED\"}");
        assertThat(consent.status()).as(consent.text()).isEqualTo(201);
        var noted = manager.post(party + "/details", "{\"field\":\"SPECIAL_NEED\",\"value\":\"轮椅出行\"}");
        assertThat(noted.status()).as(noted.text()).isEqualTo(201);
        return party + "/consents/" + consent.body().path("id").asString();
    }

    private Browser supervisor(Town.Quarter quarter) {
        var name = quarter.manager() + "-supervisor";
        accounts.grantInCommunity(
                accounts.withPassword(name, Town.PASSWORD),
                "supervisor",
                quarter.company(),
                quarter.community(),
                LocalDate.of(2026, 1, 1));
        return town.browser().signIn(name, Town.PASSWORD);
    }

    private static JsonNode taken(Browser manager, Town.Quarter quarter, String category) {
        var answer = manager.post(at(quarter, "/tickets"), call(quarter).replace("leak", category));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body();
    }

    /** What waits for somebody to say that they see to it, newest first. */
    private static List<JsonNode> late(Browser who) {
        return who.get("/api/me/messages")
                .body()
                .path("items")
                .valueStream()
                .filter(message -> message.path("toAcknowledge").asBoolean())
                .toList();
    }

    private static List<String> kinds(Browser manager, Town.Quarter quarter, JsonNode ticket) {
        return manager.get(at(quarter, "/tickets/" + id(ticket)))
                .body()
                .path("timeline")
                .valueStream()
                .map(entry -> entry.path("kind").asString())
                .toList();
    }

    private static String id(JsonNode ticket) {
        return ticket.path("id").asString();
    }

    private Instant now() {
        return Instant.parse(town.browser().get("/api/clock").body().path("now").asString());
    }

    private void moveClock(Town.Quarter quarter, Instant to) {
        var answer = town.administrator(quarter).put("/api/simulation/clock", "{\"now\":\"" + to + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
