package io.anju.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import io.anju.testing.Town;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A manager looks up who changed what, and learns nothing about a person that erasing them could not take back. */
@AnjuTest
class HistoryStory {

    @Autowired
    Town town;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void everyStepOfATicketIsThereButNotWhatTheResidentWrote() {
        var quarter = town.promising("S09-021");
        var resident = town.resident(quarter);
        var ticket =
                resident.post("/api/me/communities/" + quarter.community() + "/tickets", """
                {"space":"%s","category":"leak","description":"找程女士","photos":[]}""".formatted(quarter.home()));
        var id = ticket.body().path("id").asString();
        var colleague = town.colleague(quarter);
        town.manager(quarter)
                .post(
                        "/api/communities/" + quarter.community() + "/tickets/" + id + "/assignment",
                        "{\"employee\":\"%s\"}".formatted(colleague.employee()));

        var changes = changes(quarter, "ticket", id);

        assertThat(changes).as("%s", changes).hasSize(3);
        assertThat(changes.get(0).path("operation").asString()).isEqualTo("INSERT");
        assertThat(changes.get(0).path("after").path("description").asString()).isEqualTo("***");
        assertThat(changes.get(1).path("after").path("assignee").asString())
                .as("sent once it was taken down")
                .isEqualTo(quarter.technician().toString());
        assertThat(changes.get(2).path("after").path("assignee").asString())
                .isEqualTo(colleague.employee().toString());
        assertThat(changes.get(2).path("before").path("assignee").asString())
                .isEqualTo(quarter.technician().toString());
        assertThat(changes.toString()).doesNotContain("程女士");
        assertThat(resident.get(path(quarter, "ticket", id)).status()).isEqualTo(403);
    }

    @Test
    void aPersonsNameAndPhoneAreKnownToHaveChangedAndNoMore() {
        var quarter = town.promising("S09-021");
        var party = in(quarter.community(), "select id from party");
        in(quarter.community(), "update party set name = '程太太', phone_hash = '\\x00' returning id");

        var changes = changes(quarter, "party", party.toString());

        assertThat(changes).as("%s", changes).hasSize(2);
        assertThat(changes.get(1).path("after").path("name").asString()).isEqualTo("***");
        assertThat(changes.get(1).path("after").path("phone_hash").asString()).isEqualTo("***");
        assertThat(changes.get(1).path("after").propertyNames()).containsExactlyInAnyOrder("name", "phone_hash");
        assertThat(changes.toString()).doesNotContain("程");
        assertThat(changes.get(0).path("after").path("last_four_hash").asString())
                .isEqualTo("***");
    }

    @Test
    void headquartersLooksUpItsOwnEmployees() {
        var quarter = town.promising("S09-021");
        var path = "/api/offices/" + quarter.headOffice() + "/history?table=employee&key=" + quarter.technician();

        var hired = town.headquarters(quarter).get(path);

        assertThat(hired.body()).as(hired.text()).hasSize(1);
        assertThat(hired.body().get(0).path("after").path("name").asString()).isEqualTo("***");
        assertThat(hired.body().get(0).path("after").path("badge").asString()).startsWith("A");
        assertThat(town.manager(quarter).get(path).status()).isEqualTo(404);
        assertThat(town.headquarters(town.promising("S09-021")).get(path).status())
                .isEqualTo(404);
    }

    private JsonNode changes(Town.Quarter quarter, String table, String key) {
        return town.manager(quarter).get(path(quarter, table, key)).body();
    }

    private static String path(Town.Quarter quarter, String table, String key) {
        return "/api/communities/" + quarter.community() + "/history?table=" + table + "&key=" + key;
    }

    private UUID in(UUID community, String statement) {
        return java.util.Objects.requireNonNull(Scope.of(community, Actor.NOBODY)
                .get(() -> transaction.execute(
                        status -> sql.sql(statement).query(UUID.class).single())));
    }
}
