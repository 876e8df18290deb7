package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.mine;
import static io.anju.servicedesk.Walk.report;
import static io.anju.servicedesk.Walk.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.servicedesk.ticket.Desk;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser.Answer;
import io.anju.testing.Town;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

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
                () -> desk.assign(
                        new TicketId(quarter.community(), UUID.fromString(ticket)), colleague.employee()),
                () -> step(technician, quarter, "arrive", ticket, Instant.now()));

        assertThat(arrival.body().path("outcome").asString()).as(arrival.text()).isEqualTo("recorded");
        assertThat(arrival.body().path("reason").asString()).isEqualTo("这单已改派给别人");
        assertThat(arrival.body()
                        .path("ticket")
                        .path("timeline")
                        .valueStream()
                        .map(entry -> entry.path("kind").asString()))
                .contains("servicedesk.arrived");
    }

    /** Something the desk does, whose end comes only after a phone began to send. */
    private Answer whileTheDesk(Town.Quarter quarter, Runnable does, Supplier<Answer> sends) {
        var manager = town.manager(quarter).get("/api/me").body().path("account").asString();
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

    private String reported(Town.Quarter quarter) {
        return town.resident(quarter)
                .post(mine(quarter), report(quarter))
                .body()
                .path("id")
                .asString();
    }
}
