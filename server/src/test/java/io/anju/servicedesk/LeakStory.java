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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Water: the valve first, then the damage, then the doors around, and who pays. */
@AnjuTest
class LeakStory {

    @Autowired
    Town town;

    @Autowired
    Places places;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @Clause("S18-021")
    void nothingIsMendedBeforeTheValveIsClosedAndTheRightOneIsShown(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var technician = town.technician(quarter);
        valve(manager, quarter, "3-2-供-01");
        var ticket = reported(quarter);
        step(technician, quarter, "arrive", ticket, Instant.now());

        var shown = technician.get(field(quarter, ticket)).body();
        assertThat(shown.path("valves").get(0).path("label").asString()).isEqualTo("3-2-供-01");
        assertThat(shown.path("valveNeeded").asBoolean()).isTrue();

        var early = step(technician, quarter, "finish", ticket, Instant.now());
        assertThat(early.body().path("outcome").asString()).as(early.text()).isEqualTo("recorded");
        assertThat(early.body().path("ticket").path("state").asString()).isEqualTo("arrived");

        assertThat(act(technician, quarter, "source", ticket, "").type()).isEqualTo("urn:anju:servicedesk.leak-unsaid");
        act(technician, quarter, "source", ticket, "\"source\":\"HEATING\"");
        assertThat(seen(technician, quarter, ticket).path("valveNeeded").asBoolean())
                .isTrue();
        var stranger = act(technician, quarter, "valve", ticket, "\"valve\":\"" + UUID.randomUUID() + "\"");
        assertThat(stranger.type()).isEqualTo("urn:anju:servicedesk.no-such-valve");
        var id = shown.path("valves").get(0).path("id").asString();
        var wanted = saying(
                command(technician, "finish", ticket, Instant.now()),
                "\"leave\":{\"thanked\":true,\"doorClosed\":true,\"result\":\"换了\",\"otherNeeds\":\"NAMED\",\"need\":\"阳台灯不亮\"}");
        assertThat(send(technician, quarter, wanted).body().path("outcome").asString())
                .isEqualTo("recorded");
        assertThat(manager.get(at(quarter, "/tickets?state=open")).text())
                .as("it will be said again at the end")
                .doesNotContain("阳台灯不亮");
        var closed = act(technician, quarter, "valve", ticket, "\"valve\":\"%s\"".formatted(id));
        assertThat(closed.body().path("outcome").asString()).as(closed.text()).isEqualTo("applied");
        assertThat(seen(technician, quarter, ticket).path("valve").asString()).isEqualTo("3-2-供-01");

        assertThat(step(technician, quarter, "finish", ticket, Instant.now())
                        .body()
                        .path("outcome")
                        .asString())
                .isEqualTo("applied");
    }

    @Test
    void theValveIsOwedFromTheArrivalOfEachRoundAndTheWordsOfWhoeverClosesItAreKept() {
        var quarter = town.promising("S18-021");
        var manager = town.manager(quarter);
        var technician = town.technician(quarter);
        valve(manager, quarter, "3-2-供-02");
        var ticket = reported(quarter);
        step(technician, quarter, "arrive", ticket, Instant.now());
        var id = technician
                .get(field(quarter, ticket))
                .body()
                .path("valves")
                .get(0)
                .path("id")
                .asString();
        assertThat(brick(manager, quarter).path("open").asInt())
                .as("whoever closes it first does right")
                .isEqualTo(1);
        var reportedAt = manager.get(at(quarter, "/tickets/" + ticket))
                .body()
                .path("reportedAt")
                .asString();
        send(
                technician,
                quarter,
                saying(
                        command(technician, "valve", ticket, Instant.parse(reportedAt)),
                        "\"leak\":{\"valve\":\"%s\"},\"note\":\"阀柄锈住，用了管钳\"".formatted(id)));
        act(technician, quarter, "source", ticket, "\"source\":\"HEATING\"");
        assertThat(brick(manager, quarter).path("met").asInt()).isEqualTo(1);
        assertThat(manager.get(at(quarter, "/tickets/" + ticket)).text()).contains("3-2-供-02", "阀柄锈住");

        step(technician, quarter, "finish", ticket, Instant.now());
        manager.post(at(quarter, "/tickets/" + ticket + "/call-back"), "{\"answered\":true,\"satisfied\":false}");
        step(technician, quarter, "arrive", ticket, Instant.now());
        assertThat(brick(manager, quarter).path("open").asInt()).isEqualTo(1);
        act(technician, quarter, "valve", ticket, "");
        assertThat(brick(manager, quarter).path("met").asInt()).isEqualTo(2);
    }

    private static JsonNode brick(Browser manager, Town.Quarter quarter) {
        return manager.get(at(quarter, "/wall/S18-021")).body();
    }

    @Test
    void waterFromTheRoofHasNoValve() {
        var quarter = town.promising("S18-021");
        var technician = town.technician(quarter);
        var ticket = reported(quarter);
        step(technician, quarter, "arrive", ticket, Instant.now());
        var manager = town.manager(quarter);
        assertThat(brick(manager, quarter).path("open").asInt()).isEqualTo(1);
        act(technician, quarter, "source", ticket, "\"source\":\"ROOF_OR_WALL\"");
        assertThat(brick(manager, quarter).path("open").asInt()).isZero();
        assertThat(verdict(manager, quarter, "S18-021")).isEqualTo("not_due");
        assertThat(step(technician, quarter, "finish", ticket, Instant.now())
                        .body()
                        .path("outcome")
                        .asString())
                .isEqualTo("applied");
    }

    @Clause("S18-023")
    void aLossIsShownWithTimeAndHomeBeforeTheTicketIsClosed(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var technician = town.technician(quarter);
        var ticket = mended(quarter, technician);
        assertThat(manager.post(desk(quarter, ticket) + "/own-loss", "").status())
                .isEqualTo(200);

        var refused = satisfied(manager, quarter, ticket);
        assertThat(refused.type()).as(refused.text()).isEqualTo("urn:anju:servicedesk.loss-not-shown");
        assertThat(refused.body().path("detail").asString()).contains(clause);
        assertThat(verdict(manager, quarter, clause)).isEqualTo("not_due");

        var without = act(technician, quarter, "loss", ticket, "\"consent\":true");
        assertThat(without.type()).isEqualTo("urn:anju:servicedesk.loss-photos-missing");
        var photo = photo(technician, quarter);
        var unasked = showing(photo, "loss", "\"consent\":false", technician, quarter, ticket);
        assertThat(unasked.type()).isEqualTo("urn:anju:servicedesk.no-consent");
        var kept = showing(photo, "loss", "\"consent\":true", technician, quarter, ticket);
        var loss = seen(technician, quarter, ticket).path("losses").get(0);
        assertThat(loss.path("own").asBoolean()).as(kept.text()).isTrue();
        assertThat(loss.path("label").asString()).isEqualTo("3号楼2单元1102");
        assertThat(Instant.parse(loss.path("at").asString())).isBefore(Instant.now());
        assertThat(verdict(manager, quarter, clause)).isEqualTo("met");
        assertThat(satisfied(manager, quarter, ticket).status()).isEqualTo(200);
    }

    @Clause("S18-024")
    void theNeighboursBelowNextDoorAndAboveAreCheckedOneByOne(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var technician = town.technician(quarter);
        home(quarter, "3-2-1002");
        home(quarter, "3-2-1101");
        var ticket = mended(quarter, technician);

        var ticked = manager.post(desk(quarter, ticket) + "/own-loss", "").body();
        assertThat(ticked.path("checks")
                        .valueStream()
                        .map(check -> check.path("side").asString() + " "
                                + check.path("label").asString()))
                .containsExactly("BELOW 3-2-1002", "NEXT_DOOR 3-2-1101");
        assertThat(ticked.path("missing").get(0).asString()).isEqualTo("ABOVE");
        assertThat(satisfied(manager, quarter, ticket).type()).isEqualTo("urn:anju:servicedesk.neighbours-left");

        var below = ticked.path("checks").get(0).path("space").asString();
        var door = ticked.path("checks").get(1).path("space").asString();
        visit(technician, quarter, ticket, below, "NOBODY_HOME");
        var nobody = seen(technician, quarter, ticket);
        assertThat(nobody.path("checks").get(0).path("tries").asInt()).isEqualTo(1);
        assertThat(nobody.path("checks").get(0).path("by").asString()).startsWith("师傅");
        visit(technician, quarter, ticket, door, "DECLINED");
        assertThat(satisfied(manager, quarter, ticket).type()).isEqualTo("urn:anju:servicedesk.neighbours-left");
        assertThat(verdict(manager, quarter, clause)).isEqualTo("not_due");

        visit(technician, quarter, ticket, below, "CHECKED");
        assertThat(visit(technician, quarter, ticket, below, "CHECKED").body().path("reason"))
                .as("kept, and changes nothing")
                .hasToString("\"这一户别人已经查过\"");
        var again = manager.post(
                desk(quarter, ticket) + "/checks/"
                        + ticked.path("checks").get(0).path("id").asString() + "/visits",
                "{\"outcome\":\"CHECKED\",\"loss\":false,\"consent\":false,\"photos\":[]}");
        assertThat(again.type()).isEqualTo("urn:anju:servicedesk.neighbour-checked-already");
        assertThat(verdict(manager, quarter, clause)).isEqualTo("met");
        assertThat(satisfied(manager, quarter, ticket).status()).isEqualTo(200);
    }

    @Test
    void whatIsTriedAgainAtOnceIsNoTryOfItsOwnAndAllAreCheckedOnce() {
        var quarter = town.promising("S18-024");
        var manager = town.manager(quarter);
        var technician = town.technician(quarter);
        var below = home(quarter, "3-2-1002").toString();
        var ticket = mended(quarter, technician);
        var check = manager.post(desk(quarter, ticket) + "/own-loss", "")
                .body()
                .path("checks")
                .get(0)
                .path("id")
                .asString();
        visit(technician, quarter, ticket, below, "NOBODY_HOME");
        visit(technician, quarter, ticket, below, "NOBODY_HOME");
        visit(technician, quarter, ticket, below, "NOBODY_HOME");
        var tried = seen(technician, quarter, ticket);
        assertThat(tried.path("checks").get(0).path("tries").asInt()).isEqualTo(1);

        in(
                quarter,
                () -> sql.sql(
                                "update leak_check set tries = 2, visited_at = visited_at - interval '2 hours' where id = :id")
                        .param("id", UUID.fromString(check))
                        .update());
        visit(technician, quarter, ticket, below, "NOBODY_HOME");
        visit(technician, quarter, ticket, below, "CHECKED");
        assertThat(manager.get(at(quarter, "/tickets/" + ticket))
                        .body()
                        .path("timeline")
                        .valueStream()
                        .map(entry -> entry.path("kind").asString()))
                .containsOnlyOnce("servicedesk.neighbours-all-checked");
        var resident = town.resident(quarter);
        assertThat(manager.get(at(quarter, "/tickets/" + ticket))
                        .body()
                        .path("timeline")
                        .toString())
                .as("staff read which home it was")
                .contains("3-2-1002");
        assertThat(resident.get(mine(quarter) + "/" + ticket).text())
                .as("nobody else does")
                .doesNotContain("3-2-1002");
    }

    @Clause("S18-025")
    void aNeighboursLossIsShownAndMakesALinkedRecord(String clause) {
        var quarter = town.promising(clause);
        var technician = town.technician(quarter);
        var below = home(quarter, "3-2-1002");
        var ticket = mended(quarter, technician);
        town.manager(quarter).post(desk(quarter, ticket) + "/own-loss", "");
        var loss = "\"space\":\"%s\",\"outcome\":\"CHECKED\",\"loss\":true,\"consent\":true".formatted(below);

        var refused = act(technician, quarter, "neighbour", ticket, loss);
        assertThat(refused.type()).as(refused.text()).isEqualTo("urn:anju:servicedesk.loss-photos-missing");
        assertThat(seen(technician, quarter, ticket).path("losses")).isEmpty();

        var kept = showing(photo(technician, quarter), "neighbour", loss, technician, quarter, ticket);
        var record = seen(technician, quarter, ticket).path("losses").get(0);
        assertThat(record.path("space").asString()).as(kept.text()).isEqualTo(below.toString());
        assertThat(record.path("own").asBoolean()).isFalse();
        assertThat(record.path("photos")).hasSize(1);
        var atHome = town.resident(quarter).get(Walk.mine(quarter) + "/" + ticket);
        assertThat(atHome.text())
                .as("what is damaged next door is not told here")
                .doesNotContain("neighbour-checked");
        assertThat(town.manager(quarter).get(at(quarter, "/tickets/" + ticket)).text())
                .contains("邻户有连带损失，已拍照");
    }

    @Clause("S18-026")
    void oncePeopleKnowWhoIsLiableAClaimWithPartiesAmountsAndResultStaysLinked(String clause) {
        var quarter = town.promising(clause);
        var manager = town.manager(quarter);
        var technician = town.technician(quarter);
        var above = home(quarter, "3-2-1202");
        var ticket = mended(quarter, technician);
        var liability = """
                {"liable":"OWNER","space":"%s","because":"楼上洗衣机水管脱落","lines":[%s]}""";
        var path = desk(quarter, ticket) + "/claim";
        assertThat(manager.post(path, liability.formatted(above, "")).type()).isEqualTo("urn:anju:servicedesk.no-loss");

        showing(photo(technician, quarter), "loss", "\"consent\":true", technician, quarter, ticket);
        var loss = seen(technician, quarter, ticket)
                .path("losses")
                .get(0)
                .path("id")
                .asString();
        var line = "{\"loss\":\"%s\",\"fen\":%d}";
        var stranger = manager.post(path, liability.formatted(above, line.formatted(UUID.randomUUID(), 1)));
        assertThat(stranger.type()).isEqualTo("urn:anju:servicedesk.no-such-loss");
        var opened = manager.post(path, liability.formatted(above, line.formatted(loss, 320_050)));
        var claim = opened.body().path("claim");
        assertThat(claim.path("liableLabel").asString()).as(opened.text()).isEqualTo("3-2-1202");
        assertThat(claim.path("lines").get(0).path("askedFen").asLong()).isEqualTo(320_050);
        assertThat(claim.path("lines").get(0).path("label").asString()).isEqualTo("3号楼2单元1102");
        assertThat(manager.post(path, liability.formatted(above, line.formatted(loss, 1)))
                        .type())
                .isEqualTo("urn:anju:servicedesk.claim-opened-already");
        assertThat(technician.get(field(quarter, ticket)).body().has("claim")).isFalse();

        var found = "\"space\":\"%s\",\"outcome\":\"CHECKED\",\"loss\":true,\"consent\":true".formatted(above);
        showing(photo(technician, quarter), "neighbour", found, technician, quarter, ticket);
        var later = seen(technician, quarter, ticket)
                .path("losses")
                .get(1)
                .path("id")
                .asString();
        var corrected = "{\"liable\":\"US\",\"because\":\"是我们的立管\",\"lines\":[" + line.formatted(later, 80_000) + "]}";
        assertThat(manager.put(path, "\"0\"", corrected).status()).isEqualTo(412);
        claim = manager.put(path, "\"1\"", corrected).body().path("claim");
        assertThat(claim.path("liable").asString()).as(claim.toString()).isEqualTo("US");
        assertThat(claim.has("liableSpace")).isFalse();
        assertThat(claim.path("lines")
                        .valueStream()
                        .map(one -> one.path("askedFen").asLong()))
                .containsExactly(320_050L, 80_000L);

        var end = "{\"ending\":\"SETTLED\",\"result\":\"当面付清\",\"lines\":[" + line.formatted(loss, 300_000) + "]}";
        var ended = manager.ask(
                "POST",
                path + "/end",
                end.getBytes(StandardCharsets.UTF_8),
                "If-Match",
                "\"2\"",
                "Content-Type",
                "application/json");
        assertThat(ended.body().path("claim").path("status").asString())
                .as(ended.text())
                .isEqualTo("SETTLED");
        assertThat(manager.get(desk(quarter, ticket))
                        .body()
                        .path("claim")
                        .path("lines")
                        .get(0)
                        .path("paidFen")
                        .asLong())
                .isEqualTo(300_000);
        assertThat(manager.put(path, "\"3\"", corrected).type()).isEqualTo("urn:anju:servicedesk.claim-ended-already");
    }

    @Test
    void aLeakIsForWhoeverIsSentToIt() {
        var quarter = town.promising("S18-021");
        var ticket = reported(quarter);
        var colleague = town.byPhone(town.colleague(quarter).phone());
        assertThat(colleague.get(field(quarter, ticket)).status()).isEqualTo(404);
        var closed = act(colleague, quarter, "valve", ticket, "");
        assertThat(closed.body().path("outcome").asString()).as(closed.text()).isEqualTo("recorded");
        assertThat(seen(town.technician(quarter), quarter, ticket).has("valveClosedAt"))
                .isFalse();
        assertThat(town.manager(quarter).get(at(quarter, "/tickets/" + ticket)).text())
                .contains("关阀时已改派，只作记录");
    }

    @Test
    void whatWasDoneInABasementCountsFromWhenItWasDoneOnceHoweverOftenItIsSent() {
        var quarter = town.promising("S18-024");
        var manager = town.manager(quarter);
        var technician = town.technician(quarter);
        var below = home(quarter, "3-2-1002");
        var ticket = reported(quarter);
        step(technician, quarter, "arrive", ticket, Instant.now());
        var around = seen(technician, quarter, ticket).path("around").get(0);
        assertThat(around.path("space").asString())
                .as("known before anybody is to be asked")
                .isEqualTo(below.toString());
        var closedAt = now();
        var lostAt = closedAt.plusMillis(1);
        var askedAt = closedAt.plusMillis(2);
        var valve = leaking("valve", "", technician, ticket, closedAt);
        var loss = leaking("loss", "\"consent\":true", technician, ticket, lostAt, photo(technician, quarter));
        var visit = leaking(
                "neighbour", "\"space\":\"%s\",\"outcome\":\"CHECKED\"".formatted(below), technician, ticket, askedAt);

        for (var command : List.of(valve, loss, visit)) {
            var first = send(technician, quarter, command);
            assertThat(first.body().path("outcome").asString()).as(first.text()).isEqualTo("applied");
            assertThat(send(technician, quarter, command).text()).isEqualTo(first.text());
        }

        var leak = seen(technician, quarter, ticket);
        assertThat(Instant.parse(leak.path("valveClosedAt").asString())).isEqualTo(closedAt);
        assertThat(Instant.parse(leak.path("losses").get(0).path("at").asString()))
                .isEqualTo(lostAt);
        assertThat(Instant.parse(leak.path("checks").get(0).path("at").asString()))
                .isEqualTo(askedAt);
        assertThat(leak.path("checks").get(0).path("tries").asInt()).isEqualTo(1);
        assertThat(verdict(manager, quarter, "S18-024")).isEqualTo("met");
    }

    @Test
    void aClockThatIsWrongIsFlaggedAndCountsFromWhenWeLearnedOfIt() {
        var quarter = town.promising("S18-021");
        var technician = town.technician(quarter);
        var ticket = reported(quarter);
        var before = Instant.now();
        for (var wrong : List.of(Instant.parse("2099-01-01T00:00:00Z"), before.minusSeconds(86_400))) {
            assertThat(send(technician, quarter, leaking("valve", "", technician, ticket, wrong))
                            .status())
                    .isEqualTo(200);
            assertThat(Instant.parse(seen(technician, quarter, ticket)
                            .path("valveClosedAt")
                            .asString()))
                    .isBetween(before, Instant.now());
        }
        var told = town.manager(quarter).get(at(quarter, "/tickets/" + ticket)).body();
        assertThat(told.path("timeline")
                        .valueStream()
                        .filter(fact -> fact.path("skewed").asBoolean()))
                .hasSize(2);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String reported(Town.Quarter quarter, Browser resident) {
        return resident.post(Walk.mine(quarter), report(quarter))
                .body()
                .path("id")
                .asString();
    }

    private String reported(Town.Quarter quarter) {
        return reported(quarter, town.resident(quarter));
    }

    private String mended(Town.Quarter quarter, Browser technician) {
        var ticket = reported(quarter);
        step(technician, quarter, "arrive", ticket, Instant.now());
        step(technician, quarter, "finish", ticket, Instant.now());
        return ticket;
    }

    private static Answer satisfied(Browser manager, Town.Quarter quarter, String ticket) {
        return manager.post(at(quarter, "/tickets/" + ticket + "/call-back"), "{\"answered\":true,\"satisfied\":true}");
    }

    private static Answer visit(Browser technician, Town.Quarter quarter, String ticket, String home, String outcome) {
        return act(
                technician,
                quarter,
                "neighbour",
                ticket,
                "\"space\":\"%s\",\"outcome\":\"%s\"".formatted(home, outcome));
    }

    private static Answer act(Browser technician, Town.Quarter quarter, String kind, String ticket, String leak) {
        return send(technician, quarter, leaking(kind, leak, technician, ticket, Instant.now()));
    }

    private static Answer showing(
            String photo, String kind, String leak, Browser technician, Town.Quarter quarter, String ticket) {
        return send(technician, quarter, leaking(kind, leak, technician, ticket, Instant.now(), photo));
    }

    /** As the phone writes it down. */
    private static String leaking(
            String kind, String leak, Browser technician, String ticket, Instant when, String... photos) {
        var shown = photos.length == 0 ? "" : "\"" + photos[0] + "\"";
        return saying(command(technician, kind, ticket, when), "\"leak\":{%s},\"photos\":[%s]".formatted(leak, shown));
    }

    /** The leak as whoever is sent sees it. */
    private static JsonNode seen(Browser technician, Town.Quarter quarter, String ticket) {
        return technician.get(field(quarter, ticket)).body();
    }

    private static void valve(Browser manager, Town.Quarter quarter, String label) {
        var added = manager.post(at(quarter, "/fittings"), """
                {"kind":"HEATING_VALVE","label":"%s","name":"单元总阀","place":"%s","position":"负一层","serves":["%s"],"photos":[]}""".formatted(label, quarter.home(), quarter.home()));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
    }

    private static String photo(Browser technician, Town.Quarter quarter) {
        try {
            var bytes = PhotoStory.photo();
            var hash = PhotoStory.sha256(bytes);
            assertThat(technician
                            .put(at(quarter, "/files/" + hash), "image/png", bytes)
                            .status())
                    .isLessThan(300);
            return hash;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private UUID home(Town.Quarter quarter, String label) {
        return in(quarter, () -> places.add(Places.Kind.SPACE, null, label, label));
    }

    private <T> T in(Town.Quarter quarter, Supplier<T> work) {
        return Scope.of(quarter.community(), Actor.NOBODY).get(() -> transaction.execute(status -> work.get()));
    }

    private static String desk(Town.Quarter quarter, String ticket) {
        return at(quarter, "/tickets/" + ticket + "/leak");
    }

    private static String field(Town.Quarter quarter, String ticket) {
        return at(quarter, "/my-tickets/" + ticket + "/leak");
    }
}
