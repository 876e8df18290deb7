package io.anju.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.CommunityZone;
import io.anju.kernel.Money;
import io.anju.testing.Browser;
import io.anju.testing.Debts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** 过户: a home changes hands with everything that is open, and nothing that is owed keeps it. */
class TransferStory extends HomeStory {

    @Autowired
    Debts debts;

    private final LocalDate today = LocalDate.now(CommunityZone.DEFAULT);

    private Browser manager;

    @BeforeEach
    void aManager() {
        manager = town.manager(quarter);
    }

    @Test
    void aSaleWithAnOpenTicketAndUnpaidFeesEndsTheOldBindingThatDay() {
        var seller = town.resident(quarter);
        var ticket = seller.post(mine("/tickets"), report()).body().path("id").asString();
        var daughter = phone();
        seller.post(
                home("/people"),
                "{\"name\":\"女儿\",\"phone\":\"%s\",\"relation\":\"HOUSEHOLD\",\"rights\":[]}".formatted(daughter));
        debts.owe(quarter.home(), Money.of("1230.50"));
        keysOut();
        sheet("亲戚", "HOUSEHOLD");
        sheet("老程", "OWNER");
        sheet("何先生", "OWNER");
        sheet("租客", "TENANT");
        var open =
                manager.get(desk("/spaces/" + quarter.home() + "/unfinished")).body();
        assertThat(open.path("reports").get(0).path("id").asString()).isEqualTo(ticket);
        assertThat(open.path("keys").get(0).path("handedOut").asInt()).isEqualTo(1);
        assertThat(open.path("owed").asDouble()).isEqualTo(1230.5);

        var his = phone();
        var hers = phone();
        var sold = transfer("SALE", today, ties("OWNER"), comer("何先生", his, "2/3"), comer("何太太", hers, "1/3"));
        assertThat(sold.status()).as(sold.text()).isEqualTo(201);

        assertThat(seller.get(mine("/tickets")).status()).isEqualTo(404);
        assertThat(somebody(daughter).get("/api/me").body().path("homes")).isEmpty();
        assertThat(seller.get("/api/me/messages").text()).contains("不再登记在");
        for (var phone : new String[] {his, hers}) {
            assertThat(somebody(phone)
                            .get("/api/me")
                            .body()
                            .path("homes")
                            .get(0)
                            .path("relation")
                            .asString())
                    .isEqualTo("OWNER");
        }
        var room = room();
        assertThat(room.path("people")
                        .valueStream()
                        .map(one -> one.path("share").asString()))
                .containsExactlyInAnyOrder("2/3", "1/3");
        assertThat(room.path("earlier").toString()).contains("程女士");
        assertThat(room.path("openReports").get(0).path("id").asString()).isEqualTo(ticket);
        var kept = room.path("transfers").get(0);
        assertThat(kept.path("owed").asDouble()).isEqualTo(1230.5);
        assertThat(kept.path("openReports").asInt()).isEqualTo(1);
        assertThat(kept.path("keysOut").asInt()).isEqualTo(1);
        assertThat(kept.path("endedCodes").asInt()).isEqualTo(2);
        assertThat(room.path("keyMovements")
                        .valueStream()
                        .map(one -> one.path("kind").asString()))
                .containsExactly("HANDED", "REGISTERED");
        assertThat(codes()).containsExactlyInAnyOrder("何先生", "租客");
    }

    @Test
    void anotherLeaseLeavesTheOwnersCodeAndThatOfWhoComes() {
        sheet("程女士", "OWNER");
        sheet("旧租客", "TENANT");
        sheet("新租客", "TENANT");

        var lease = transfer("LEASE", today, "", comer("新租客", phone(), null));

        assertThat(lease.status()).as(lease.text()).isEqualTo(201);
        assertThat(codes()).containsExactlyInAnyOrder("程女士", "新租客");
        assertThat(room().path("transfers").get(0).path("endedCodes").asInt()).isEqualTo(1);
    }

    @Test
    void onTheDayOfTheSaleTheBuyerSeesNothingOfTheSellersAndTheSellerNothingOfTheBuyers() {
        var seller = town.resident(quarter);
        var hers = ticketOf(seller);
        var tenant = phone();
        assertThat(transfer("LEASE", today, "", comer("租客", tenant, null)).status())
                .isEqualTo(201);
        var before = ticketOf(somebody(tenant));

        var his = phone();
        assertThat(transfer("SALE", today, ties("OWNER"), comer("何先生", his, "1/1"))
                        .status())
                .isEqualTo(201);

        var buyer = somebody(his);
        assertThat(buyer.get(mine("/tickets")).text()).doesNotContain(hers, before);
        assertThat(buyer.get(mine("/tickets/" + hers)).status()).isEqualTo(404);
        assertThat(buyer.get(mine("/tickets/" + before)).status())
                .as("reported while it was hers")
                .isEqualTo(404);
        var later = ticketOf(somebody(tenant));
        var own = ticketOf(buyer);
        assertThat(buyer.get(mine("/tickets")).text()).contains(later, own);
        for (var ticket : List.of(hers, later, own)) {
            assertThat(seller.get(mine("/tickets/" + ticket)).status()).isEqualTo(404);
        }
    }

    @Test
    void ofASaleThatIsWrittenDownLaterTheSellersReportsStayHers() {
        var tenant = phone();
        assertThat(transfer("LEASE", today.minusDays(3), "", comer("租客", tenant, null))
                        .status())
                .isEqualTo(201);
        var seller = town.resident(quarter);
        var hers = ticketOf(seller);
        var since = ticketOf(somebody(tenant));

        var his = phone();
        var sold = transfer("SALE", today.minusDays(1), ties("OWNER"), comer("何先生", his, "1/1"));
        assertThat(sold.status()).as(sold.text()).isEqualTo(201);

        var buyer = somebody(his);
        assertThat(buyer.get(mine("/tickets/" + hers)).status()).isEqualTo(404);
        assertThat(buyer.get(mine("/tickets")).text()).contains(since).doesNotContain(hers);
        assertThat(seller.get(mine("/tickets")).status()).isEqualTo(404);
    }

    private String ticketOf(Browser resident) {
        var reported = resident.post(mine("/tickets"), report());
        assertThat(reported.status()).as(reported.text()).isEqualTo(201);
        return reported.body().path("id").asString();
    }

    private List<String> codes() {
        return manager.get(desk("/home-codes"))
                .body()
                .path("items")
                .valueStream()
                .map(one -> one.path("name").asString())
                .toList();
    }

    @Test
    void afterADivorceTheOneWhoStaysHoldsItAllAndKeepsTheirGuests() {
        var wife = town.resident(quarter);
        var guest = phone();
        wife.post(
                home("/people"),
                "{\"name\":\"妹妹\",\"phone\":\"%s\",\"relation\":\"HOUSEHOLD\",\"rights\":[]}".formatted(guest));
        var husband = phone();
        manager.post(
                desk("/spaces/" + quarter.home() + "/people"),
                "{\"name\":\"程先生\",\"phone\":\"%s\",\"relation\":\"OWNER\",\"share\":\"1/2\"}".formatted(husband));

        var divorced = transfer("DIVORCE", today, ties("OWNER"), comer("程女士", quarter.residentPhone(), "1/1"));

        assertThat(divorced.status()).as(divorced.text()).isEqualTo(201);
        assertThat(somebody(husband).get("/api/me").body().path("homes")).isEmpty();
        assertThat(wife.get(mine("/tickets")).status()).isEqualTo(200);
        assertThat(somebody(guest).get("/api/me").body().path("homes").size()).isEqualTo(1);
    }

    @Test
    void aSaleToComeChangesNothingYetAndALeaseOutlivesIt() {
        var lease = transfer("LEASE", today, "", comer("租客", phone(), null));
        assertThat(lease.status()).as(lease.text()).isEqualTo(201);
        var owners = ties("OWNER");

        var buyer = phone();
        var sold = transfer("SALE", today.plusDays(10), owners, comer("何先生", buyer, null));

        assertThat(sold.status()).as(sold.text()).isEqualTo(201);
        assertThat(town.resident(quarter).get(mine("/tickets")).status()).isEqualTo(200);
        assertThat(somebody(buyer).get("/api/me").body().path("homes")).isEmpty();
        var people = room().path("people");
        assertThat(people.valueStream().map(one -> one.path("relation").asString()))
                .containsExactly("OWNER", "OWNER", "TENANT");
        assertThat(people.get(0).path("until").asString())
                .isEqualTo(today.plusDays(10).toString());
        assertThat(people.get(1).path("from").asString())
                .isEqualTo(today.plusDays(10).toString());
    }

    @Test
    void whatTheScreenNoLongerShowsCannotBeHandedOverAndNobodyBuysMoreThanTheWhole() {
        var owners = ties("OWNER");
        var seller = town.resident(quarter);
        assertThat(seller.get(mine("/tickets")).status()).isEqualTo(200);
        var tooMuch = transfer("SALE", today, owners, comer("甲", phone(), "2/3"), comer("乙", phone(), "1/2"));
        assertThat(tooMuch.type()).as(tooMuch.text()).isEqualTo("urn:anju:constraint.owners_hold_no_more_than_all");
        assertThat(transfer("SALE", today, owners, comer("甲", phone(), null)).status())
                .isEqualTo(201);

        assertThat(transfer("SALE", today, owners, comer("丙", phone(), null)).type())
                .isEqualTo("urn:anju:community.not-of-this-home");
        assertThat(town.technician(quarter)
                        .post(desk("/spaces/" + quarter.home() + "/transfers"), "{}")
                        .status())
                .isEqualTo(403);
        assertThat(seller.get(mine("/tickets")).status()).as("sold").isEqualTo(404);
    }

    private void keysOut() {
        var space = desk("/spaces/" + quarter.home());
        var key = manager.post(space + "/keys", "{\"number\":\"D-1102\",\"count\":2}");
        assertThat(key.status()).as(key.text()).isEqualTo(201);
        var movements = space + "/keys/" + key.body().path("id").asString() + "/movements";
        var handed = "{\"kind\":\"HANDED\",\"count\":1,\"person\":\"程女士\",\"signatures\":[]}";
        assertThat(manager.post(movements, handed).status()).isEqualTo(201);
        assertThat(manager.post(movements, handed.replace("\"count\":1", "\"count\":2"))
                        .type())
                .isEqualTo("urn:anju:constraint.no_more_keys_than_there_are");
    }

    private JsonNode room() {
        return manager.get(desk("/spaces/" + quarter.home() + "/room")).body();
    }

    /** As JSON texts with commas between. */
    private String ties(String relation) {
        return room().path("people")
                .valueStream()
                .filter(one -> one.path("relation").asString().equals(relation))
                .map(one -> "\"" + one.path("tie").asString() + "\"")
                .collect(Collectors.joining(","));
    }

    private static String comer(String name, String phone, @Nullable String share) {
        return "{\"name\":\"%s\",\"phone\":\"%s\",\"share\":%s}"
                .formatted(name, phone, share == null ? "null" : "\"" + share + "\"");
    }

    private Browser.Answer transfer(String kind, LocalDate day, String ending, String... people) {
        return manager.post(desk("/spaces/" + quarter.home() + "/transfers"), """
                {"kind":"%s","day":"%s","certificate":"沪（2026）第0001号","papers":[],"ending":[%s],"people":[%s]}""".formatted(
                        kind, day, ending, Stream.of(people).collect(Collectors.joining(","))));
    }
}
