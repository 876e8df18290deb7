package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.call;
import static io.anju.servicedesk.Walk.mine;
import static io.anju.servicedesk.Walk.report;
import static io.anju.servicedesk.Walk.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Town;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the desk sees and does first: the open tickets, and a call taken down. */
@AnjuTest
class DeskStory {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    Town town;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    @Test
    void whatWaitsForACallBackIsOpenAndWhatIsClosedIsNot() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var closed = mended(quarter);
        manager.post(at(quarter, "/tickets/" + closed + "/call-back"), "{\"answered\":true,\"satisfied\":true}");
        var waiting = mended(quarter);

        assertThat(listed(manager, quarter, "?state=open")).containsExactly(waiting);
        assertThat(listed(manager, quarter, "?state=closed")).containsExactly(closed);
        assertThat(listed(manager, quarter, "")).containsExactlyInAnyOrder(waiting, closed);
        assertThat(manager.get(at(quarter, "/tickets?state=late")).status()).isEqualTo(422);

        manager.post(at(quarter, "/tickets/" + waiting + "/call-back"), "{\"answered\":true,\"satisfied\":true}");
        assertThat(listed(manager, quarter, "?state=closed"))
                .as("the newest first")
                .containsExactly(waiting, closed);
        var first = manager.get(at(quarter, "/tickets?state=closed&limit=1")).body();
        assertThat(listed(
                        manager,
                        quarter,
                        "?state=closed&limit=1&after=" + first.path("next").asString()))
                .containsExactly(closed);
    }

    @Test
    void aCallIsTakenDownAndGivenToSomebodyInOneGoOrNotAtAll() {
        var quarter = town.promising("S09-021");
        var manager = town.manager(quarter);
        var chosen = town.colleague(quarter).employee();
        var call = call(quarter).replace("{", "{\"employee\":\"%s\",".formatted(chosen));

        var taken = manager.post(at(quarter, "/tickets"), call);
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        assertThat(taken.body().path("assignee").path("employee").asString()).isEqualTo(chosen.toString());
        assertThat(taken.body().path("timeline")).hasSize(2);

        goOffDuty(quarter);
        var refused = manager.post(
                at(quarter, "/tickets"),
                call.replace(chosen.toString(), quarter.technician().toString()));
        assertThat(refused.type()).as(refused.text()).isEqualTo("urn:anju:servicedesk.not-on-duty");
        assertThat(listed(manager, quarter, "")).hasSize(1);
    }

    @Test
    void whatMayOnlyRegisterGivesNoTicketToAnybody() throws Exception {
        var quarter = town.promising("S09-021");
        var token = tokenThatRegisters(quarter);
        var call = call(quarter).replace("{", "{\"employee\":\"%s\",".formatted(quarter.technician()));

        var refused = register(quarter, token, call);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        assertThat(refused.body()).contains("urn:anju:servicedesk.may-not-assign");
        assertThat(register(quarter, token, call(quarter)).statusCode()).isEqualTo(201);
    }

    /** What another system of the company shows us; of the roles only a technician's has the one right without the other. */
    private String tokenThatRegisters(Town.Quarter quarter) {
        var made = town.manager(quarter)
                .put("/api/me/tokens/" + UUID.randomUUID(), """
                {"name":"热线","company":"%s","community":"%s","permissions":["tickets.register"],"days":90}""".formatted(quarter.company(), quarter.community()));
        return made.body().path("token").asString();
    }

    private HttpResponse<String> register(Town.Quarter quarter, String token, String call) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + at(quarter, "/tickets")))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(call))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The technician's shift is over. */
    private void goOffDuty(Town.Quarter quarter) {
        Scope.of(quarter.community(), Actor.NOBODY)
                .run(() -> transaction.executeWithoutResult(status -> sql.sql("""
                update duty set during = tstzrange(lower(during), business_now())
                 where community = :community and employee = :employee
                """)
                        .param("community", quarter.community())
                        .param("employee", quarter.technician())
                        .update()));
    }

    private String mended(Town.Quarter quarter) {
        var technician = town.technician(quarter);
        var ticket = town.resident(quarter)
                .post(mine(quarter), report(quarter))
                .body()
                .path("id")
                .asString();
        step(technician, quarter, "arrive", ticket, Instant.now());
        step(technician, quarter, "finish", ticket, Instant.now());
        return ticket;
    }

    private static Iterable<String> listed(Browser manager, Town.Quarter quarter, String filter) {
        return manager.get(at(quarter, "/tickets" + filter))
                .body()
                .path("items")
                .valueStream()
                .map(ticket -> ticket.path("id").asString())
                .toList();
    }
}
