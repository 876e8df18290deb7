package io.anju.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.testing.Browser;
import io.anju.testing.Clause;
import io.anju.testing.Gateway;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** 户档: what the desk knows about a room, and what it may do with it. */
class RoomFileStory extends HomeStory {

    @Autowired
    Places places;

    private final Gateway exchange = Gateway.shared();

    private Browser manager;

    @BeforeEach
    void aManager() {
        manager = town.manager(quarter);
    }

    @Test
    void coOwnersHoldNoMoreThanTheWholeOnAnyDay() {
        var first = room().path("people").get(0).path("tie").asString();
        assertThat(divide(first, "1/2").status()).isEqualTo(204);
        var second = enter(quarter.home(), "程先生", phone(), "OWNER", "1/2", null);
        assertThat(second.status()).as(second.text()).isEqualTo(201);

        var third = enter(quarter.home(), "程老太", phone(), "OWNER", "1/6", null);
        assertThat(third.type()).as(third.text()).isEqualTo("urn:anju:constraint.owners_hold_no_more_than_all");
        assertThat(divide(first, "3/5").type()).isEqualTo("urn:anju:constraint.owners_hold_no_more_than_all");
        assertThat(divide(first, "1/3").status()).isEqualTo(204);
        assertThat(enter(quarter.home(), "程老太", phone(), "OWNER", "1/6", null).status())
                .isEqualTo(201);
        assertThat(enter(quarter.home(), "租客", phone(), "TENANT", "1/6", null).type())
                .isEqualTo("urn:anju:community.share-of-no-owner");
        assertThat(divide(UUID.randomUUID().toString(), "1/9").type()).isEqualTo("urn:anju:community.not-an-owner");

        assertThat(room().path("people")
                        .valueStream()
                        .map(one -> one.path("share").asString()))
                .containsExactly("1/3", "1/2", "1/6");
    }

    @Test
    void aFamilyWithFlatBayAndShopIsOnePersonWhoseRoomsNameEachOther() {
        var bay = space("B-017");
        var shop = space("S-03");
        for (var other : new UUID[] {bay, shop}) {
            assertThat(enter(other, "程女士", quarter.residentPhone(), "OWNER", null, "2026-03-01")
                            .status())
                    .isEqualTo(201);
        }

        var her = room().path("people").get(0);
        assertThat(her.path("elsewhere")
                        .valueStream()
                        .map(one -> one.path("label").asString()))
                .containsExactly("B-017", "S-03");
        var shopPage = manager.get(desk("/spaces/" + shop + "/room")).body();
        assertThat(shopPage.path("people").get(0).path("party").asString())
                .isEqualTo(her.path("party").asString());
        assertThat(enter(bay, "程女士", quarter.residentPhone(), "OWNER", null, "2026-06-01")
                        .type())
                .isEqualTo("urn:anju:constraint.occupancy_is_there");
    }

    @Test
    void theRoomShowsItsReportsAndTheDoorsThatRolesOpen() {
        var reported = town.resident(quarter).post(mine("/tickets"), report());
        var room = room();

        assertThat(room.path("openReports").get(0).path("number").asString())
                .isEqualTo(reported.body().path("number").asString());
        assertThat(room.path("closedReports")).isEmpty();
        assertThat(room.path("people").get(0).path("bound").asBoolean()).isTrue();
        assertThat(room.path("doors").toString()).contains("REPORT", "BIND", "UNMASK", "PRINT");
        assertThat(town.technician(quarter)
                        .get(desk("/spaces/" + quarter.home() + "/room"))
                        .status())
                .isEqualTo(403);
        assertThat(manager.get(desk("/spaces/" + UUID.randomUUID() + "/room")).type())
                .isEqualTo("urn:anju:community.no-such-home");
    }

    @Test
    void aNumberIsCalledUnseenAndSeenOnlyForAReasonThatStays() {
        var party = party();
        var added = manager.post(party("/contacts"), "{\"kind\":\"MOBILE\",\"value\":\"19788887777\",\"note\":\"女儿\"}");
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        var contact = added.body().path("id").asString();
        assertThat(room().toString()).contains("197****7777").doesNotContain("19788887777", quarter.residentPhone());
        assertThat(manager.post(party("/contacts"), "{\"kind\":\"EMAIL\",\"value\":\"19788887777\"}")
                        .type())
                .isEqualTo("urn:anju:community.contact");

        var call = "{\"contact\":\"%s\",\"ring\":\"19900070001\",\"purpose\":\"漏水，请开门\"}".formatted(contact);
        var key = UUID.randomUUID().toString();
        assertThat(manager.post(party("/calls"), call, key).status()).isEqualTo(201);
        assertThat(manager.post(party("/calls"), call, key).status()).isEqualTo(201);
        assertThat(manager.post(party("/calls"), call.replace("漏水", "停水"), key).type())
                .isEqualTo("urn:anju:kernel.key-reused");
        assertThat(exchange.deliveries("19788887777")).isEqualTo(1);
        assertThat(exchange.requests("19788887777")
                        .getFirst()
                        .body()
                        .path("caller")
                        .asString())
                .isEqualTo("19900070001");
        var called = manager.get(party("/calls"));
        assertThat(called.text()).contains("漏水，请开门", contact).doesNotContain("19788887777");
        assertThat(manager.post(party("/calls"), "{\"purpose\":\"回访\"}").type())
                .isEqualTo("urn:anju:community.no-phone-to-ring");

        assertThat(manager.post(party("/reveals"), "{\"reason\":\" \"}").status())
                .isEqualTo(422);
        var asked = manager.post(party("/reveals"), "{\"reason\":\"救护车要联系家属\"}");
        assertThat(asked.text()).doesNotContain(quarter.residentPhone());
        var reveal = desk("/reveals/" + asked.body().path("id").asString());
        assertThat(manager.get(reveal).body().path("value").asString()).isEqualTo(quarter.residentPhone());
        var seen = manager.get(party("/reveals")).body().path("items").get(0);
        assertThat(seen.path("reason").asString()).isEqualTo("救护车要联系家属");
        assertThat(facts(party)).containsExactly("community.resident-called", "community.contact-revealed");
        assertThat(manager.get(desk("/history?table=contact_reveal&key="
                                + asked.body().path("id").asString()))
                        .text())
                .contains("INSERT", "***")
                .doesNotContain("救护车");
        assertThat(town.technician(quarter)
                        .post(party("/reveals"), "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(manager.post(party("/contacts/" + contact + "/end"), "").status())
                .isEqualTo(204);
        assertThat(room().path("people").get(0).path("contacts")).isEmpty();
    }

    @Test
    void whatTheExchangeSaysIsToldAndWhoTriedStays() {
        var number = quarter.residentPhone();
        exchange.saysOnce(number, 422, "{\"reason\":\"分机 8001 未登记\"}");
        exchange.saysOnce(number, 422);
        exchange.saysOnce(number, 502);
        var because = ring("8001", "回访");
        assertThat(because.type()).isEqualTo("urn:anju:community.call-refused-because");
        assertThat(because.text()).contains("话务系统说：分机 8001 未登记").doesNotContain(number);
        assertThat(ring("8001", "回访").type()).isEqualTo("urn:anju:community.call-refused");
        var away = ring("8001", "回访");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.type()).isEqualTo("urn:anju:community.exchange-away");
        assertThat(exchange.requests(number)).as("nothing is tried again").hasSize(3);
        var key = UUID.randomUUID().toString();
        var visit = "{\"ring\":\"8001\",\"purpose\":\"上门\"}";
        exchange.saysOnce(number, 502);
        assertThat(manager.post(party("/calls"), visit, key).status()).isEqualTo(503);
        assertThat(manager.post(party("/calls"), visit.replace("上门", "停水"), key).type())
                .as("the trace says what was tried under this key")
                .isEqualTo("urn:anju:kernel.key-reused");
        assertThat(manager.post(party("/calls"), visit, key).status())
                .as("tried again, one trace")
                .isEqualTo(201);
        assertThat(ring("12", "回访").status()).isEqualTo(201);
        assertThat(ring("1", "回访").status()).isEqualTo(422);
        assertThat(manager.get(party("/calls")).body().path("items")).hasSize(5);
    }

    @Test
    void noTransactionWaitsForAnExchangeThatTakesItsTime() throws Exception {
        var said = new CountDownLatch(1);
        exchange.isLate(quarter.residentPhone(), said);
        var party = party("/calls");
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var ringing = pool.submit(() -> ring("8001", "漏水，请开门"));
            try {
                await().until(() -> !exchange.requests(quarter.residentPhone()).isEmpty());
                assertThat(town.manager(quarter).get(party).text()).contains("漏水，请开门");
            } finally {
                said.countDown();
            }
            assertThat(ringing.get().status()).isEqualTo(201);
        }
    }

    private Browser.Answer ring(String phone, String purpose) {
        return manager.post(party("/calls"), "{\"ring\":\"%s\",\"purpose\":\"%s\"}".formatted(phone, purpose));
    }

    @Clause("S16-007")
    void whatNobodyAgreedToIsNotStoredAndCountsNothing() {
        var party = party();
        var refused = note("AGE", "62");
        assertThat(refused.type()).as(refused.text()).isEqualTo("urn:anju:community.no-consent");
        assertThat(count("personal_detail")).isZero();
        assertThat(completeness()).isEqualTo("0/0");

        var given = manager.post(party("/consents"), "{\"purpose\":\"CENSUS\",\"how\":\"SIGNED\"}");
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        assertThat(completeness()).isEqualTo("0/2");
        assertThat(note("AGE", "62").status()).isEqualTo(201);
        assertThat(note("BIRTHDAY", "1964-05-04").type()).isEqualTo("urn:anju:community.no-consent");
        assertThat(note("AGE", "六十二").type()).isEqualTo("urn:anju:community.detail");
        assertThat(completeness()).isEqualTo("1/2");
        assertThat(note("EDUCATION", "大学").type()).isEqualTo("urn:anju:community.detail-field");
        assertThat(ask("OCCUPATION", true).type()).isEqualTo("urn:anju:community.detail-field");
        assertThat(ask("EDUCATION", true).status()).isEqualTo(204);
        assertThat(manager.get(desk("/detail-fields")).text())
                .contains("AGE", "EDUCATION")
                .doesNotContain("PERSONALITY");
        assertThat(note("EDUCATION", "大学").status()).isEqualTo(201);
        assertThat(completeness()).isEqualTo("2/3");
        assertThat(ask("EDUCATION", false).status()).isEqualTo(204);
        assertThat(room().toString()).doesNotContain("大学");
        assertThat(completeness()).isEqualTo("1/2");
        assertThat(room().path("people")
                        .get(0)
                        .path("details")
                        .get(0)
                        .path("value")
                        .asString())
                .isEqualTo("62");

        var withdrawn =
                manager.post(party("/consents/" + given.body().path("id").asString() + "/withdrawal"), "");
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(204);
        assertThat(completeness()).isEqualTo("0/0");
        assertThat(count("personal_detail where value_cipher is not null")).isZero();
        assertThat(facts(party)).containsExactly("community.consent-given", "community.consent-withdrawn");
    }

    @Test
    void residentsAgreeAndTakeItBackThemselves() {
        var resident = town.resident(quarter);
        var given = resident.post(mine("/consents"), "{\"purpose\":\"GREETINGS\"}");
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        assertThat(resident.post(mine("/consents"), "{\"purpose\":\"GREETINGS\"}")
                        .body()
                        .path("id")
                        .asString())
                .isEqualTo(given.body().path("id").asString());
        assertThat(note("BIRTHDAY", "02-30").type()).isEqualTo("urn:anju:community.detail");
        assertThat(note("BIRTHDAY", "02-29").status()).isEqualTo(201);

        var withdrawal = mine("/consents/" + given.body().path("id").asString() + "/withdrawal");
        assertThat(resident.post(withdrawal, "").status()).isEqualTo(204);
        assertThat(resident.post(withdrawal, "").status()).isEqualTo(404);
        var shown = resident.get(mine("/consents")).body().path("items").get(0);
        assertThat(shown.path("how").asString()).isEqualTo("ONLINE");
        assertThat(shown.path("withdrawnBy").asString())
                .isEqualTo(shown.path("givenBy").asString());
        assertThat(note("BIRTHDAY", "02-28").type()).isEqualTo("urn:anju:community.no-consent");
    }

    @Test
    void whoGoesByTwoNamesTakesBackWhatEitherAgreedTo() {
        var resident = town.resident(quarter);
        resident.post(mine("/consents"), "{\"purpose\":\"GREETINGS\"}");
        assertThat(enter(quarter.home(), "程小姐", quarter.residentPhone(), "TENANT", null, null)
                        .status())
                .isEqualTo(201);
        var other = room().path("people").get(1).path("party").asString();
        var given =
                manager.post(desk("/parties/" + other + "/consents"), "{\"purpose\":\"CENSUS\",\"how\":\"SIGNED\"}");
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        var consent = given.body().path("id").asString();

        assertThat(resident.get(mine("/consents"))
                        .body()
                        .path("items")
                        .valueStream()
                        .map(one -> one.path("purpose").asString()))
                .containsExactly("CENSUS", "GREETINGS");
        assertThat(resident.post(mine("/consents/" + consent + "/withdrawal"), "")
                        .status())
                .isEqualTo(204);
        assertThat(town.resident(quarter).get(mine("/consents")).text()).contains("withdrawnBy");
    }

    @Test
    void whoGoesByTwoNamesAgreesAndTakesBackByBoth() {
        var resident = town.resident(quarter);
        enter(quarter.home(), "程小姐", quarter.residentPhone(), "TENANT", null, null);
        var given = resident.post(mine("/consents"), "{\"purpose\":\"GREETINGS\"}");
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        var other = room().path("people").get(1).path("party").asString();
        var birthday = "{\"field\":\"BIRTHDAY\",\"value\":\"05-04\"}";
        assertThat(manager.post(desk("/parties/" + other + "/details"), birthday)
                        .status())
                .isEqualTo(201);

        var consent = given.body().path("id").asString();
        assertThat(resident.post(mine("/consents/" + consent + "/withdrawal"), "")
                        .status())
                .isEqualTo(204);
        assertThat(manager.post(desk("/parties/" + other + "/details"), birthday)
                        .type())
                .isEqualTo("urn:anju:community.no-consent");
        assertThat(count("personal_detail where value_cipher is not null")).isZero();
    }

    private JsonNode room() {
        var answer = manager.get(desk("/spaces/" + quarter.home() + "/room"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private String party() {
        return room().path("people").get(0).path("party").asString();
    }

    private String party(String path) {
        return desk("/parties/" + party() + path);
    }

    private Browser.Answer ask(String field, boolean asked) {
        return manager.post(desk("/detail-fields"), "{\"field\":\"%s\",\"asked\":%s}".formatted(field, asked));
    }

    private String completeness() {
        var completeness = room().path("people").get(0).path("completeness");
        return completeness.path("noted").asInt() + "/"
                + completeness.path("agreed").asInt();
    }

    private Browser.Answer note(String field, String value) {
        return manager.post(party("/details"), "{\"field\":\"%s\",\"value\":\"%s\"}".formatted(field, value));
    }

    private Browser.Answer divide(String tie, String share) {
        return manager.post(
                desk("/spaces/" + quarter.home() + "/shares"),
                "{\"shares\":[{\"tie\":\"%s\",\"share\":\"%s\"}]}".formatted(tie, share));
    }

    private Browser.Answer enter(
            UUID space, String name, String phone, String relation, @Nullable String share, @Nullable String from) {
        return manager.post(
                desk("/spaces/" + space + "/people"),
                "{\"name\":\"%s\",\"phone\":\"%s\",\"relation\":\"%s\",\"share\":%s,\"from\":%s}"
                        .formatted(name, phone, relation, quoted(share), quoted(from)));
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private UUID space(String label) {
        return inScope(() -> places.add(Places.Kind.SPACE, null, label, label));
    }

    private int count(String table) {
        return inScope(() ->
                sql.sql("select count(*) from " + table).query(Integer.class).single());
    }

    private List<String> facts(String party) {
        return inScope(
                () -> sql.sql("select kind from fact where community = :community and subject = :party order by id")
                        .param("community", quarter.community())
                        .param("party", UUID.fromString(party))
                        .query((row, n) -> row.getString("kind"))
                        .list());
    }

    private <T> T inScope(Supplier<T> work) {
        return Objects.requireNonNull(
                Scope.of(quarter.community(), Actor.NOBODY).get(() -> transaction.execute(status -> work.get())));
    }
}
