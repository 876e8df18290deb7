package io.anju.servicedesk;

import static io.anju.servicedesk.Walk.at;
import static io.anju.servicedesk.Walk.mine;
import static io.anju.servicedesk.Walk.report;
import static io.anju.servicedesk.Walk.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import io.anju.testing.Town;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the desk sees and does first: the open tickets, and a call taken down. */
@AnjuTest
class DeskStory {

    @Autowired
    Town town;

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
