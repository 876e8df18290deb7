package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.command;
import static io.anju.servicedesk.Walk.mine;
import static io.anju.servicedesk.Walk.report;
import static io.anju.servicedesk.Walk.saying;
import static io.anju.servicedesk.Walk.send;
import static io.anju.servicedesk.Walk.step;
import static io.anju.servicedesk.Walk.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.community.Places;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Browser.Answer;
import io.anju.testing.Clause;
import io.anju.testing.Town;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A visit to a home: what is confirmed at the door and on leaving, each where the community promised it. */
@AnjuTest
class DoorStory {

    private static final String WENT_IN = """
            "door":{"confirmed":["DRESSED","KNOCKED","IDENTIFIED","CONSENTED"],"purpose":"来修漏水"}""";

    private static final String LEFT = """
            "leave":{"thanked":true,"doorClosed":true,"result":"换了角阀，试水不漏","otherNeeds":"NONE"}""";

    @Autowired
    Town town;

    @Autowired
    Places places;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Clause("S05-067")
    void whoeverDoesNotConfirmDressAndBadgeIsNotCheckedIn(String clause) {
        refusedAtTheDoor(clause, WENT_IN.replace("\"DRESSED\",", ""));
    }

    @Clause("S05-068")
    void knockingComesBeforeSayingWhoItIsAndCannotBeSkipped(String clause) {
        refusedAtTheDoor(clause, WENT_IN.replace("\"KNOCKED\",", ""));
        refusedAtTheDoor(clause, WENT_IN.replace("\"KNOCKED\",\"IDENTIFIED\"", "\"IDENTIFIED\",\"KNOCKED\""));
    }

    @Clause("S05-069")
    void nobodyGoesInBeforeSayingWhoTheyAre(String clause) {
        refusedAtTheDoor(clause, WENT_IN.replace("\"IDENTIFIED\",", ""));
        refusedAtTheDoor(clause, WENT_IN.replace("\"IDENTIFIED\",\"CONSENTED\"", "\"CONSENTED\",\"IDENTIFIED\""));
    }

    /** A check-in without it is refused, one with it is taken. */
    private void refusedAtTheDoor(String clause, String door) {
        var quarter = town.promising(clause);
        var technician = town.technician(quarter);
        var ticket = reported(quarter);

        var refused = arrive(technician, quarter, ticket, door);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.body().path("errors").toString()).contains(clause);
        assertThat(stateOf(quarter, ticket)).isEqualTo("assigned");

        applied(arrive(technician, quarter, ticket, WENT_IN));
        keptHereAndBrokenFromAPhoneOfBefore(quarter, clause);
    }

    /** One that could not say it is taken all the same, and the wall is red. */
    private void keptHereAndBrokenFromAPhoneOfBefore(Town.Quarter quarter, String clause) {
        assertThat(verdict(town.manager(quarter), quarter, clause)).isEqualTo("met");
        var other = town.promising(clause);
        var technician = town.technician(other);
        var ticket = reported(other);
        applied(step(technician, other, "arrive", ticket, Instant.now()));
        applied(step(technician, other, "finish", ticket, Instant.now()));
        assertThat(verdict(town.manager(other), other, clause)).isEqualTo("breached");
    }

    @Clause("S05-070")
    void nobodyWorksInAHomeBeforeWhoeverLivesThereSaidYes(String clause) {
        var quarter = town.promising(clause);
        var technician = town.technician(quarter);
        var ticket = reported(quarter);
        refusedFor(clause, arrive(technician, quarter, ticket, WENT_IN.replace(",\"CONSENTED\"", "")));

        applied(arrive(technician, quarter, ticket, """
                "door":{"confirmed":["DRESSED","KNOCKED"],"noEntry":"NOBODY_HOME"}"""));
        assertThat(town.resident(quarter)
                        .get(mine(quarter) + "/" + ticket)
                        .body()
                        .path("timeline")
                        .toString())
                .contains("敲门，没有人应");
        refusedFor(clause, finish(technician, quarter, ticket, LEFT));

        applied(say(technician, quarter, "enter", ticket, """
                "door":{"confirmed":["IDENTIFIED","CONSENTED"],"purpose":"来修漏水"}"""));
        applied(finish(technician, quarter, ticket, LEFT));
        keptHereAndBrokenFromAPhoneOfBefore(quarter, clause);
    }

    @Clause("S05-072")
    void aVisitSaysWhatItIsForAndWhatCameOfIt(String clause) {
        var quarter = town.promising(clause);
        var technician = town.technician(quarter);
        var ticket = reported(quarter);

        refusedFor(clause, arrive(technician, quarter, ticket, WENT_IN.replace(",\"purpose\":\"来修漏水\"", "")));
        applied(arrive(technician, quarter, ticket, WENT_IN));
        refusedFor(
                clause,
                finish(technician, quarter, ticket, LEFT.replace("\"result\":\"换了角阀，试水不漏\"", "\"result\":\" \"")));
        applied(finish(technician, quarter, ticket, LEFT));
        keptHereAndBrokenFromAPhoneOfBefore(quarter, clause);
    }

    @Clause("S05-076")
    void whoeverSaysGoodByeHasTheirTimeOfLeavingKept(String clause) {
        var quarter = town.promising(clause);
        var technician = town.technician(quarter);
        var ticket = reported(quarter);
        applied(arrive(technician, quarter, ticket, WENT_IN));

        refusedFor(clause, finish(technician, quarter, ticket, LEFT.replace("\"thanked\":true", "\"thanked\":false")));
        applied(finish(technician, quarter, ticket, LEFT));

        assertThat(visit(quarter, ticket).path("leftAt").asString()).isNotEmpty();
        keptHereAndBrokenFromAPhoneOfBefore(quarter, clause);
    }

    @Clause("S05-077")
    void aVisitIsNotOverBeforeTheDoorIsClosed(String clause) {
        var quarter = town.promising(clause);
        var technician = town.technician(quarter);
        var ticket = reported(quarter);
        applied(arrive(technician, quarter, ticket, WENT_IN));

        refusedFor(
                clause,
                finish(technician, quarter, ticket, LEFT.replace("\"doorClosed\":true", "\"doorClosed\":false")));
        assertThat(stateOf(quarter, ticket)).isEqualTo("arrived");
        applied(finish(technician, quarter, ticket, LEFT));
        keptHereAndBrokenFromAPhoneOfBefore(quarter, clause);
    }

    @Clause("S12-023")
    void theQuestionForAnythingElseIsAnsweredAndWhatIsNamedBecomesATicket(String clause) {
        var quarter = town.promising(clause);
        var technician = town.technician(quarter);
        var ticket = reported(quarter);
        applied(arrive(technician, quarter, ticket, WENT_IN));

        refusedFor(clause, finish(technician, quarter, ticket, LEFT.replace(",\"otherNeeds\":\"NONE\"", "")));
        refusedFor(clause, finish(technician, quarter, ticket, LEFT.replace("NONE", "NAMED")));
        applied(finish(technician, quarter, ticket, LEFT.replace("\"NONE\"", "\"NAMED\",\"need\":\"阳台灯不亮，有空来看看\"")));

        var reports = town.resident(quarter).get(mine(quarter)).body().path("items");
        assertThat(reports).hasSize(2);
        assertThat(reports.get(0).path("description").asString()).isEqualTo("阳台灯不亮，有空来看看");
        assertThat(reports.get(0).path("id").asString())
                .isEqualTo(visit(quarter, ticket).path("needTicket").asString());
        keptHereAndBrokenFromAPhoneOfBefore(quarter, clause);
    }

    @Test
    void whatElseWasWantedIsForNobodyNamedWhereWhoeverAskedHasMovedOut() {
        var quarter = town.promising("S12-023");
        var technician = town.technician(quarter);
        var ticket = reported(quarter);
        applied(arrive(technician, quarter, ticket, WENT_IN));
        var rents = town.manager(quarter).post(at(quarter, "/spaces/" + quarter.home() + "/people"), """
                {"name":"何先生","phone":"19700000088","relation":"TENANT","from":"2026-01-01"}""");
        assertThat(rents.status()).as(rents.text()).isEqualTo(201);
        in(quarter, () -> sql.sql("""
                update occupancy set during = daterange('2026-01-01', '2026-01-03')
                 where community = :c and relation = 'OWNER'
                """).param("c", quarter.community()).update());

        applied(finish(technician, quarter, ticket, LEFT.replace("\"NONE\"", "\"NAMED\",\"need\":\"阳台灯不亮\"")));

        var need = UUID.fromString(visit(quarter, ticket).path("needTicket").asString());
        assertThat(in(
                        quarter,
                        () -> sql.sql("select party is null from ticket where community = :c and id = :id")
                                .param("c", quarter.community())
                                .param("id", need)
                                .query(Boolean.class)
                                .single()))
                .isTrue();
    }

    private <T> T in(Town.Quarter quarter, Supplier<T> work) {
        return Objects.requireNonNull(
                Scope.of(quarter.community(), Actor.NOBODY).get(() -> transaction.execute(status -> work.get())));
    }

    @Test
    void aPhoneOfBeforeIsNotRefusedAndWhatItCouldNotSayIsMarked() {
        var quarter = town.promising("S05-070");
        var technician = town.technician(quarter);
        var ticket = reported(quarter);

        applied(step(technician, quarter, "arrive", ticket, Instant.now()));
        applied(step(technician, quarter, "finish", ticket, Instant.now()));

        assertThat(visit(quarter, ticket).path("complete").asBoolean(true)).isFalse();
        assertThat(town.manager(quarter)
                        .get(at(quarter, "/tickets/" + ticket))
                        .body()
                        .path("timeline")
                        .toString())
                .contains("没有确认上门礼仪");
    }

    @Test
    void aPlaceThatIsNobodysHomeAsksForNothingAtTheDoor() {
        var quarter = town.promising("S05-070");
        var technician = town.technician(quarter);
        var hall = hall(quarter);
        var ticket = town.manager(quarter)
                .post(at(quarter, "/tickets"), """
                        {"channel":"PHONE","space":"%s","category":"clean","description":"大堂有水","photos":[]}""".formatted(hall))
                .body()
                .path("id")
                .asString();

        assertThat(technician
                        .get(at(quarter, "/my-tickets"))
                        .body()
                        .path("asks")
                        .get(0)
                        .path("home")
                        .asBoolean(true))
                .isFalse();
        applied(arrive(technician, quarter, ticket, "\"photos\":[]"));
        applied(say(technician, quarter, "finish", ticket, "\"photos\":[]"));
    }

    @Test
    void nobodyPaysOrSignsForAPlaceThatIsNobodysHome() {
        var quarter = town.promising("S11-054");
        var technician = town.technician(quarter);
        var hall = hall(quarter);
        town.administrator(quarter).put("/api/companies/" + quarter.company() + "/ticket-categories/valve", "0", """
                {"name":"换阀门","n":50,"kind":"REPAIR","nature":"ORDINARY","visit":true,"profile":"PAID",
                 "charged":"REPORTER","dispatch":"AUTOMATIC","active":true}""");
        for (var category : List.of("valve", "leak")) {
            var ticket = town.manager(quarter)
                    .post(at(quarter, "/tickets"), """
                            {"channel":"PHONE","space":"%s","category":"%s","description":"大堂有水","photos":[]}""".formatted(hall, category))
                    .body()
                    .path("id")
                    .asString();
            var ask = technician
                    .get(at(quarter, "/my-tickets"))
                    .body()
                    .path("asks")
                    .valueStream()
                    .filter(each -> each.path("ticket").asString().equals(ticket))
                    .findFirst()
                    .orElseThrow();
            assertThat(ask.path("charged").asString()).isEqualTo("NOBODY");
            assertThat(ask.path("profile").asString()).isNotEqualTo("PAID");
            applied(arrive(technician, quarter, ticket, "\"photos\":[]"));
            applied(say(technician, quarter, "finish", ticket, """
                    "findings":{"cause":"阀芯老化","parts":[]}"""));
        }
    }

    private UUID hall(Town.Quarter quarter) {
        return in(quarter, () -> {
            var id = places.add(Places.Kind.SPACE, null, "3-hall", "3号楼大堂");
            sql.sql("update place set space_kind = 'COMMON_AREA' where community = :c and id = :id")
                    .param("c", quarter.community())
                    .param("id", id)
                    .update();
            return id;
        });
    }

    @Test
    void aLeakAsksForItsCauseThePartsAndASignature() throws Exception {
        var quarter = town.promising("S09-021");
        var technician = town.technician(quarter);
        var ticket = reported(quarter);
        applied(arrive(technician, quarter, ticket, WENT_IN));

        var bare = say(technician, quarter, "finish", ticket, LEFT);
        assertThat(bare.status()).as(bare.text()).isEqualTo(422);
        assertThat(bare.body().path("errors")).hasSize(3);

        var signature = PhotoStory.photo();
        var hash = PhotoStory.sha256(signature);
        var finding = LEFT + """
                ,"findings":{"cause":"角阀老化","parts":[{"name":"角阀 DN15","quantity":2}],"signature":"%s"}""".formatted(hash);
        assertThat(say(technician, quarter, "finish", ticket, finding).type())
                .isEqualTo("urn:anju:servicedesk.photo-missing");
        technician.put(at(quarter, "/files/" + hash), "image/png", signature);
        applied(say(technician, quarter, "finish", ticket, finding));

        var found = visit(quarter, ticket);
        assertThat(found.path("cause").asString()).isEqualTo("角阀老化");
        assertThat(found.path("parts").get(0).path("quantity").asInt()).isEqualTo(2);
        assertThat(town.resident(quarter).get(at(quarter, "/files/" + hash)).status())
                .isEqualTo(200);
    }

    private static Answer arrive(Browser technician, Town.Quarter quarter, String ticket, String door) {
        return say(technician, quarter, "arrive", ticket, door);
    }

    /** The leak's findings stand beside what is said on leaving. */
    private static Answer finish(Browser technician, Town.Quarter quarter, String ticket, String leave) {
        return say(technician, quarter, "finish", ticket, leave + """
                ,"findings":{"cause":"角阀老化","parts":[],"unsigned":"DECLINED","unsignedBecause":"说不用签"}""");
    }

    private static Answer say(Browser technician, Town.Quarter quarter, String kind, String ticket, String said) {
        return send(technician, quarter, saying(command(technician, kind, ticket, Instant.now()), said));
    }

    private static void applied(Answer answer) {
        assertThat(answer.body().path("outcome").asString()).as(answer.text()).isEqualTo("applied");
    }

    private static void refusedFor(String clause, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.body().path("errors").toString()).contains(clause);
    }

    private String reported(Town.Quarter quarter) {
        return town.resident(quarter)
                .post(mine(quarter), report(quarter))
                .body()
                .path("id")
                .asString();
    }

    private String stateOf(Town.Quarter quarter, String ticket) {
        return town.manager(quarter)
                .get(at(quarter, "/tickets/" + ticket))
                .body()
                .path("state")
                .asString();
    }

    private JsonNode visit(Town.Quarter quarter, String ticket) {
        var answer = town.manager(quarter).get(at(quarter, "/tickets/" + UUID.fromString(ticket) + "/visits"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().path("items").get(0);
    }
}
