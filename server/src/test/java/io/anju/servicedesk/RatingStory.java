package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.mine;
import static io.anju.servicedesk.Walk.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.community.Residents;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Town;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** 程女士 called the desk; her husband sees the ticket on his phone too. */
@AnjuTest
class RatingStory {

    private static final String HUSBAND = "19900049001";

    @Autowired
    Town town;

    @Autowired
    Residents residents;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theOneForWhomTheDeskReportedRatesAndTheOthersOfTheHomeSeeIt() {
        var quarter = town.promising("S09-021");
        moveIn(quarter, HUSBAND);
        var caller = town.resident(quarter);
        var husband = town.byPhone(HUSBAND);
        var ticket = registered(quarter);
        assertThat(mayRate(caller, ticket)).as("before it is mended").isFalse();

        var technician = town.technician(quarter);
        var id = ticket.substring(ticket.lastIndexOf('/') + 1);
        step(technician, quarter, "arrive", id, Instant.now());
        step(technician, quarter, "finish", id, Instant.now());

        assertThat(mayRate(caller, ticket)).isTrue();
        assertThat(mayRate(husband, ticket)).isFalse();
        assertThat(husband.post(ticket + "/rating", "{\"stars\":1}").status()).isEqualTo(404);
        var rated = caller.post(ticket + "/rating", "{\"stars\":5}");
        assertThat(rated.status()).as(rated.text()).isEqualTo(200);
        assertThat(mayRate(caller, ticket)).as("once").isFalse();
        assertThat(husband.get(ticket).body().path("rating").path("stars").asInt())
                .isEqualTo(5);
    }

    private void moveIn(Town.Quarter quarter, String phone) {
        Scope.of(quarter.community(), Actor.NOBODY)
                .run(() -> transaction.executeWithoutResult(status -> residents.settle(
                        residents.register("程先生", phone),
                        quarter.home(),
                        Residents.Relation.HOUSEHOLD,
                        LocalDate.of(2026, 1, 1))));
    }

    /** Where the residents find a ticket that the desk wrote down for the owner. */
    private String registered(Town.Quarter quarter) {
        var manager = town.manager(quarter);
        var home = manager.get(at(quarter, "/spaces?q=3-2-1102"))
                .body()
                .path("items")
                .get(0);
        var owner = home.path("residents")
                .valueStream()
                .filter(one -> one.path("name").asString().equals("程女士"))
                .findFirst()
                .orElseThrow();
        var ticket = manager.post(at(quarter, "/tickets"), """
                {"space":"%s","channel":"PHONE","party":"%s","category":"leak","description":"漏水","photos":[]}""".formatted(
                        home.path("space").asString(), owner.path("party").asString()));
        assertThat(ticket.status()).as(ticket.text()).isEqualTo(201);
        return mine(quarter) + "/" + ticket.body().path("id").asString();
    }

    private static boolean mayRate(Browser resident, String ticket) {
        var seen = resident.get(ticket);
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        return seen.body().path("mayRate").asBoolean();
    }
}
