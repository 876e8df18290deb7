package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.command;
import static io.anju.servicedesk.Walk.mine;
import static io.anju.servicedesk.Walk.report;
import static io.anju.servicedesk.Walk.send;
import static io.anju.servicedesk.Walk.step;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.anju.evidence.Facts;
import io.anju.evidence.RecordedFact;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.servicedesk.ticket.Desk;
import io.anju.servicedesk.ticket.Following;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser.Answer;
import io.anju.testing.Town;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What comes from the phones of those who mend things: late, at the same moment, or from a phone that is wrong. */
@AnjuTest
class FieldWorkStory {

    private static final String SOMEBODY_WAITS_FOR_THIS_TRANSACTION =
            "select exists (select from pg_locks where not granted and transactionid = pg_current_xact_id()::xid)";

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Autowired
    Town town;

    @Autowired
    Desk desk;

    @Autowired
    Following following;

    @Autowired
    Facts facts;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anArrivalThatMeetsAReassignmentIsKeptBesideIt() {
        var quarter = town.promising("S09-021");
        var technician = town.technician(quarter);
        var ticket = reported(quarter);
        var colleague = town.colleague(quarter);

        var arrival = whileTheDesk(
                quarter,
                () -> desk.assign(new TicketId(quarter.community(), UUID.fromString(ticket)), colleague.employee()),
                () -> step(technician, quarter, "arrive", ticket, Instant.now()));

        assertThat(arrival.body().path("outcome").asString()).as(arrival.text()).isEqualTo("recorded");
        assertThat(arrival.body().path("reason").asString()).isEqualTo("这单已改派给别人");
        assertThat(arrival.body()
                        .path("ticket")
                        .path("timeline")
                        .valueStream()
                        .map(entry -> entry.path("kind").asString()))
                .contains("servicedesk.arrived");
        assertThat(onTheWall(quarter).path("outcome").asString()).isEqualTo("reassigned");
    }

    /** The first fact of the first case behind the brick. */
    private JsonNode onTheWall(Town.Quarter quarter) {
        return town.manager(quarter)
                .get(at(quarter, "/wall/S09-021"))
                .body()
                .path("subjects")
                .path(0)
                .path("facts")
                .path(0);
    }

    @Test
    void anArrivalByAClockBehindWhatThePhoneHadHeardHappenedWhenWeLearnedOfIt() {
        var quarter = town.promising("S09-021");
        var technician = town.technician(quarter);
        var ticket = reported(quarter);
        var deviceTime = Instant.now();
        var setBack = command(technician, "arrive", ticket, deviceTime)
                .replace(
                        "\"signature\":\"\"",
                        "\"anchor\":\"%s\",\"signature\":\"abc\"".formatted(deviceTime.plusMillis(1)));

        var taken = send(technician, quarter, setBack);
        assertThat(taken.body().path("outcome").asString()).as(taken.text()).isEqualTo("applied");

        var arrived = facts(quarter, ticket).getLast();
        assertThat(arrived.happenedAt()).isAfter(deviceTime).isCloseTo(arrived.learnedAt(), within(1, SECONDS));
        assertThat(arrived.detail())
                .containsEntry("skewed", true)
                .containsEntry("anchor", deviceTime.plusMillis(1).toString())
                .containsEntry("signature", "abc")
                .containsEntry("deviceTime", deviceTime.toString());
        var shown = taken.body().path("ticket").path("timeline").get(2);
        assertThat(shown.path("skewed").asBoolean()).as(taken.text()).isTrue();
        var behindTheBrick = onTheWall(quarter);
        assertThat(behindTheBrick.path("skewed").asBoolean()).isTrue();
        assertThat(behindTheBrick.path("outcome").asString()).isEqualTo("applied");
    }

    @Test
    void aCommandComesUnderItsOwnId() {
        var quarter = town.promising("S09-021");
        var technician = town.technician(quarter);
        var ticket = reported(quarter);
        var command = command(technician, "arrive", ticket, Instant.now());

        var refused = technician.post(
                at(quarter, "/commands"), command, UUID.randomUUID().toString());

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.type()).isEqualTo("urn:anju:servicedesk.key-is-not-the-id");
        assertThat(facts(quarter, ticket)).hasSize(2);
    }

    @Test
    void whatIsMissingOrComesTwiceInAPhonesChainIsKeptAndFlagged() {
        var quarter = town.promising("S09-021");
        var technician = town.technician(quarter);
        var ticket = reported(quarter);
        var device = UUID.randomUUID().toString();
        UnaryOperator<String> ofThePhone =
                command -> command.replaceFirst("\"device\":\"[^\"]+\"", "\"device\":\"" + device + "\"");
        var first = ofThePhone.apply(command(technician, "accept", ticket, Instant.now()));
        var second = ofThePhone.apply(after(first, 2, command(technician, "arrive", ticket, Instant.now())));
        var fifth = ofThePhone.apply(after("what never came", 5, command(technician, "finish", ticket, Instant.now())));
        var fourth = ofThePhone.apply(after("nor this", 4, command(technician, "finish", ticket, Instant.now())));
        var otherFifth = ofThePhone.apply(after(second, 5, command(technician, "finish", ticket, Instant.now())));
        var besideFifth = ofThePhone.apply(after(second, 6, command(technician, "finish", ticket, Instant.now())));

        for (var command : List.of(first, second, fifth, fourth, otherFifth, besideFifth)) {
            assertThat(send(technician, quarter, command).status()).isEqualTo(200);
        }

        assertThat(facts(quarter, ticket).stream()
                        .skip(2)
                        .map(fact -> fact.detail().get("chain")))
                .containsExactly(null, null, "gap", "reordered", "fork", "fork");
        assertThat(town.manager(quarter)
                        .get(at(quarter, "/tickets/" + ticket))
                        .body()
                        .path("timeline")
                        .get(4)
                        .path("chain")
                        .asString())
                .isEqualTo("gap");
    }

    private static String after(String before, int sequence, String command) {
        return command.replace("\"sequence\":1", "\"sequence\":" + sequence)
                .replace("\"previousHash\":\"\"", "\"previousHash\":\"" + sha256(before) + "\"");
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<RecordedFact> facts(Town.Quarter quarter, String ticket) {
        return Scope.of(quarter.community(), Actor.NOBODY)
                .get(() -> transaction.execute(status -> facts.about(UUID.fromString(ticket))));
    }

    /** Something the desk does, whose end comes only after a phone began to send. */
    private Answer whileTheDesk(Town.Quarter quarter, Runnable does, Supplier<Answer> sends) {
        var manager =
                town.manager(quarter).get("/api/me").body().path("account").asString();
        return Scope.of(quarter.community(), new Actor(UUID.fromString(manager), null))
                .get(() -> transaction.execute(status -> {
                    does.run();
                    var sent = CompletableFuture.supplyAsync(sends);
                    await().pollInSameThread()
                            .atMost(PATIENCE)
                            .until(() -> sql.sql(SOMEBODY_WAITS_FOR_THIS_TRANSACTION)
                                    .query(Boolean.class)
                                    .single());
                    return sent;
                }))
                .join();
    }

    @Test
    void whatPartsAtTheSameMomentDoesNotEndWithTheOneItWentWith() {
        var quarter = town.promising("S09-021");
        var technician = town.technician(quarter);
        var lead = reported(quarter);
        var follower = reported(quarter);
        var manager = town.manager(quarter);
        manager.post(at(quarter, "/tickets/" + follower + "/merger"), "{\"into\":\"" + lead + "\"}");
        step(technician, quarter, "arrive", lead, Instant.now());

        var finish = whileTheDesk(
                quarter,
                () -> following.part(new TicketId(quarter.community(), UUID.fromString(follower)), "不是一件事"),
                () -> step(technician, quarter, "finish", lead, Instant.now()));

        assertThat(finish.body().path("outcome").asString()).as(finish.text()).isEqualTo("applied");
        assertThat(manager.get(at(quarter, "/tickets/" + follower))
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("arrived");
    }

    private String reported(Town.Quarter quarter) {
        return town.resident(quarter)
                .post(mine(quarter), report(quarter))
                .body()
                .path("id")
                .asString();
    }
}
