package io.anju.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.CommunityZone;
import io.anju.testing.Browser;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How people share a home and leave it. */
class HouseholdStory extends HomeStory {

    @Test
    void ownersChooseWhatTheirFamilyMayDoAndEndItAtOnce() {
        var owner = town.resident(quarter);
        var phone = phone();
        var added = owner.post(home("/people"), guest("女儿", phone, "HOUSEHOLD", "[]", null));
        assertThat(added.status()).isEqualTo(201);
        var person = added.body().path("id").asString();
        var daughter = somebody(phone);
        assertThat(daughter.post(mine("/tickets"), report()).type()).isEqualTo("urn:anju:servicedesk.may-not-report");

        assertThat(owner.post(home("/people/" + person + "/rights"), "{\"rights\":[\"REPORT\"]}")
                        .status())
                .isEqualTo(204);
        var owners = owner.post(mine("/tickets"), report());
        assertThat(owners.status()).isEqualTo(201);
        var ownersTicket = mine("/tickets/" + owners.body().path("id").asString());
        var ticket = daughter.post(mine("/tickets"), report());
        assertThat(ticket.status()).isEqualTo(201);
        assertThat(daughter.get(mine("/tickets")).body().path("items").size()).isEqualTo(1);
        assertThat(owner.get(mine("/tickets")).body().path("items").size()).isEqualTo(2);
        assertThat(daughter.get(ownersTicket).status()).isEqualTo(404);
        owner.post(home("/people/" + person + "/rights"), "{\"rights\":[\"SEE_TICKETS\"]}");
        assertThat(daughter.get(ownersTicket).status()).isEqualTo(200);
        assertThat(daughter.post(ownersTicket + "/rating", "{\"stars\":5}").status())
                .isEqualTo(404);

        assertThat(owner.post(home("/people/" + person + "/end"), "").status()).isEqualTo(204);
        assertThat(daughter.get("/api/me").body().path("homes").size()).isZero();
        assertThat(daughter.get(mine("/tickets")).status()).isEqualTo(404);
        assertThat(owner.post(home("/people"), guest("女儿", phone, "HOUSEHOLD", "[]", null))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aTenantNeitherRemovesTheOwnerNorStaysBeyondTheLastDay() {
        var owner = town.resident(quarter);
        var tenantPhone = phone();
        var guestPhone = phone();
        var rights = "[\"REPORT\",\"MANAGE_PEOPLE\"]";
        assertThat(owner.post(home("/people"), guest("租客", tenantPhone, "TENANT", rights, "2020-01-01"))
                        .type())
                .isEqualTo("urn:anju:community.last-day");
        assertThat(owner.post(home("/people"), guest("租客", tenantPhone, "TENANT", rights, null))
                        .status())
                .isEqualTo(201);
        var tenant = somebody(tenantPhone);
        var ownersTie = owner.get(home("/people"))
                .body()
                .path("items")
                .get(0)
                .path("id")
                .asString();
        assertThat(tenant.post(home("/people/" + ownersTie + "/end"), "").status())
                .isEqualTo(403);
        assertThat(tenant.post(home("/people"), guest("朋友", phone(), "TENANT", "[]", null))
                        .status())
                .isEqualTo(403);
        assertThat(owner.post(home("/people/" + ownersTie + "/end"), "").type())
                .isEqualTo("urn:anju:community.owners-leave-at-the-desk");

        assertThat(tenant.post(home("/people"), guest("朋友", guestPhone, "HOUSEHOLD", "[\"REPORT\"]", null))
                        .status())
                .isEqualTo(201);
        var guest = somebody(guestPhone);
        assertThat(guest.get("/api/me").body().path("homes").size()).isEqualTo(1);
        var tenantsTie = tenant.get(home("/people"))
                .body()
                .path("items")
                .get(0)
                .path("id")
                .asString();
        assertThat(tenant.post(home("/people/" + tenantsTie + "/end"), "").status())
                .isEqualTo(204);
        assertThat(tenant.get("/api/me").body().path("homes").size()).isZero();
        assertThat(guest.get("/api/me").body().path("homes").size()).isZero();
    }

    @Test
    void guestsOfGuestsStayNoLongerThanTheFirstHost() {
        var owner = town.resident(quarter);
        var managing = "[\"REPORT\",\"MANAGE_PEOPLE\"]";
        var tenantPhone = phone();
        var friendPhone = phone();
        var cousinPhone = phone();
        var tie = letIn(owner, guest("租客", tenantPhone, "TENANT", managing, null));
        var tenant = somebody(tenantPhone);
        var friendsTie = letIn(tenant, guest("朋友", friendPhone, "HOUSEHOLD", "[\"REPORT\"]", null));
        owner.post(home("/people/" + friendsTie + "/rights"), "{\"rights\":%s}".formatted(managing));
        var friend = somebody(friendPhone);
        var cousinsTie = letIn(friend, guest("表弟", cousinPhone, "HOUSEHOLD", "[\"REPORT\"]", null));
        var cousin = somebody(cousinPhone);
        assertThat(cousin.get("/api/me").body().path("homes").size()).isEqualTo(1);

        var lastDay = LocalDate.now(CommunityZone.DEFAULT).plusDays(30);
        assertThat(owner.post(
                                home("/people/" + tie + "/rights"),
                                "{\"rights\":%s,\"until\":\"%s\"}".formatted(managing, lastDay))
                        .status())
                .isEqualTo(204);
        assertThat(untilOf(owner, cousinsTie))
                .isEqualTo(lastDay.toString())
                .isEqualTo(untilOf(owner, friendsTie))
                .isEqualTo(untilOf(owner, tie));

        assertThat(tenant.post(home("/people/" + tie + "/end"), "").status()).isEqualTo(204);
        for (var gone : List.of(tenant, friend, cousin)) {
            assertThat(gone.get("/api/me").body().path("homes").size()).isZero();
        }
        assertThat(owner.get("/api/me").body().path("homes").size()).isEqualTo(1);
    }

    private String letIn(Browser host, String guest) {
        var added = host.post(home("/people"), guest);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return added.body().path("id").asString();
    }

    private String untilOf(Browser owner, String tie) {
        return owner.get(home("/people")).body().path("items").values().stream()
                .filter(person -> person.path("id").asString().equals(tie))
                .map(person -> person.path("until").asString(""))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLastDayEndsWhatATenantMayDo() {
        var code = sheet("郑十", "TENANT").path("code").asString();
        var tenant = somebody(phone());
        assertThat(tenant.post("/api/me/home-codes", code(code)).status()).isEqualTo(200);
        assertThat(tenant.get(mine("/tickets")).status()).isEqualTo(200);
        inCommunity("""
                update occupancy set during = daterange('2026-01-02', '2026-01-03')
                 where relation = 'TENANT' and community = :community
                """);
        assertThat(tenant.get(mine("/tickets")).status()).isEqualTo(404);
        assertThat(tenant.get(home("/people")).status()).isEqualTo(404);
    }

    @Test
    void theDeskEndsAnOwnerAndTheOwnersFamilyGoesToo() {
        var owner = town.resident(quarter);
        var phone = phone();
        owner.post(home("/people"), guest("儿子", phone, "HOUSEHOLD", "[\"REPORT\"]", null));
        var son = somebody(phone);
        var manager = town.manager(quarter);
        var people = manager.get(desk("/spaces/" + quarter.home() + "/people"))
                .body()
                .path("items");
        assertThat(people.size()).isEqualTo(2);
        var tie = people.get(0).path("id").asString();
        assertThat(manager.post(desk("/spaces/" + quarter.home() + "/people/" + tie + "/end"), "{\"reason\":\"已过户\"}")
                        .status())
                .isEqualTo(204);
        assertThat(owner.get("/api/me").body().path("homes").size()).isZero();
        assertThat(son.get("/api/me").body().path("homes").size()).isZero();
    }

    private static String guest(
            String name,
            String phone,
            String relation,
            String rights,
            @org.jspecify.annotations.Nullable String until) {
        return "{\"name\":\"%s\",\"phone\":\"%s\",\"relation\":\"%s\",\"rights\":%s,\"until\":%s}"
                .formatted(name, phone, relation, rights, until == null ? "null" : "\"" + until + "\"");
    }
}
