package io.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.AnjuTest;
import io.anju.testing.Town;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Records keep accounts; whoever works in a place may know what their colleagues are called. */
@AnjuTest
class ColleagueStory {

    @Autowired
    Town town;

    @Autowired
    Accounts accounts;

    @Test
    void colleaguesGoByTheNameOnTheBadgeOrElseByTheirLoginAlsoWhenTheyHaveLeft() {
        var quarter = town.promising("S09-021");
        var since = LocalDate.of(2026, 1, 1);
        var former = accounts.withPassword("former-" + quarter.manager(), Town.PASSWORD);
        accounts.grantInCommunity(former, "front_desk", quarter.company(), quarter.community(), since);
        var administrator = town.administrator(quarter);
        assertThat(administrator
                        .delete("/api/companies/" + quarter.company() + "/accounts/" + former)
                        .status())
                .isEqualTo(204);

        var answer = town.manager(quarter).get("/api/communities/" + quarter.community() + "/colleagues");

        var items = List.copyOf(answer.body().path("items").values());
        assertThat(items)
                .as(answer.text())
                .extracting(one -> one.path("name").asString())
                .contains(
                        "师傅" + quarter.manager().substring("manager-".length()),
                        quarter.manager(),
                        quarter.manager() + "-hq");
        assertThat(items.getLast().path("name").asString()).isEqualTo("former-" + quarter.manager());
        assertThat(items.getLast().path("working").asBoolean()).isFalse();
        assertThat(items.getFirst().path("working").asBoolean()).isTrue();
        assertThat(items).extracting(ColleagueStory::roles).contains("technician", "manager");
    }

    @Test
    void aHeadOfficeKnowsEverybodyOfTheCompany() {
        var quarter = town.promising("S09-021");
        var answer = town.administrator(quarter).get("/api/communities/" + quarter.headOffice() + "/colleagues");
        assertThat(answer.text()).contains("师傅" + quarter.manager().substring("manager-".length()));
    }

    private static String roles(JsonNode colleague) {
        return colleague.path("roles").get(0).asString();
    }

    @Test
    void residentsAndOtherCompaniesAreNotTold() {
        var quarter = town.promising("S09-021");
        var path = "/api/communities/" + quarter.community() + "/colleagues";
        assertThat(town.resident(quarter).get(path).status()).isEqualTo(404);
        assertThat(town.manager(town.promising("S09-021")).get(path).status()).isEqualTo(404);
    }
}
