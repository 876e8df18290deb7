package io.anju.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.community.find.FindPlan;
import io.anju.identity.PhoneVault;
import io.anju.jobs.RecurringJob;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.testing.Browser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** The desk types what the caller says and sees the home: its label, the name, how that sounds, a number or the end of one. */
class FinderStory extends HomeStory {

    @Autowired
    FlywayConnectionDetails owner;

    @Autowired
    @Qualifier("unspeltParties")
    RecurringJob spell;

    @Autowired
    @Qualifier("unsealedNumbers")
    RecurringJob seal;

    @Autowired
    PhoneVault vault;

    private Browser manager;
    private String phone;

    @BeforeEach
    void somebodyMovesIn() {
        manager = town.manager(quarter);
        phone = phone();
        var pasted = manager.post(
                desk("/ledger"), "{\"lines\":[\"3,2,11,1103,单国强,%s,业主\"],\"check\":false}".formatted(phone));
        assertThat(pasted.status()).as(pasted.text()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3-2-1103",
                "3 2 1103",
                "３－２－１１０３",
                "3号楼2单元1103室",
                "单",
                "单国强",
                "sgq",
                "SGQ",
                "shanguo",
                "danguoqiang"
            })
    void aHomeIsFoundByWhatTheCallerSays(String typed) {
        assertThat(found(typed)).as(typed).containsExactly("3-2-1103");
    }

    @Test
    void aHomeIsFoundByAWholeNumberAndByItsEnd() {
        assertThat(found(phone)).containsExactly("3-2-1103");
        assertThat(found(phone.substring(0, 3) + " " + phone.substring(3))).containsExactly("3-2-1103");
        assertThat(found(phone.substring(7))).containsExactly("3-2-1103");
        assertThat(found("3-2")).containsExactly("3-2-1102", "3-2-1103");
        assertThat(found("9-9-9999")).isEmpty();
        assertThat(found("gq")).isEmpty();
    }

    @Test
    void whoIsMeantStandsFirst() {
        manager.post(desk("/ledger"), "{\"lines\":[\"3,2,11,1103,安太太,%s,家属\"],\"check\":false}".formatted(phone()));
        assertThat(ask("att")
                        .path("items")
                        .path(0)
                        .path("residents")
                        .path(0)
                        .path("name")
                        .asString())
                .isEqualTo("安太太");
        assertThat(ask("sgq")
                        .path("items")
                        .path(0)
                        .path("residents")
                        .path(0)
                        .path("name")
                        .asString())
                .isEqualTo("单国强");
    }

    @Test
    void anotherNameIsFoundAndTheOldOneNoMore() {
        inCommunity("update party set name = '解晓东' where community = :community and name = '单国强'");
        assertThat(found("sgq")).isEmpty();
        Scope.span().run(() -> transaction.executeWithoutResult(status -> spell.run()));
        assertThat(found("xxd")).containsExactly("3-2-1103");
    }

    @Test
    void anyNumberOfSomebodyIsFoundWhoeverWroteItDown() {
        var mobile = phone();
        contact("MOBILE", mobile);
        contact("LANDLINE", "021-60009123");
        assertThat(found(mobile)).containsExactly("3-2-1103");
        assertThat(found(mobile.substring(7))).containsExactly("3-2-1103");
        assertThat(found("021 60009123")).containsExactly("3-2-1103");
        var end = contact("LANDLINE", "021-60009124");
        assertThat(found("9124")).containsExactly("3-2-1103");

        assertThat(manager.post(desk("/parties/" + party() + "/contacts/" + end + "/end"), "")
                        .status())
                .isEqualTo(204);
        assertThat(found("9124")).isEmpty();
        assertThat(found("02160009124")).isEmpty();
    }

    /** As V28 found it: sealed with the other key, or added by hand and found by nothing. */
    @Test
    void whatWasKeptBeforeIsSealedAndFoundAnew() {
        var imported = phone();
        keptAs(
                contact("MOBILE", imported),
                "sealed_with = 'PHONE', value_cipher = '\\x%s', last_four_hash = null"
                        .formatted(HexFormat.of().formatHex(vault.encrypt(imported))));
        keptAs(contact("LANDLINE", "0571-60009125"), "last_four_hash = null");
        assertThat(found("9125")).isEmpty();
        assertThat(room().toString()).contains(PhoneVault.masked(imported), "****9125");

        Scope.span().run(() -> transaction.executeWithoutResult(status -> seal.run()));
        assertThat(found(imported)).containsExactly("3-2-1103");
        assertThat(found("9125")).containsExactly("3-2-1103");
        assertThat(found("057160009125")).containsExactly("3-2-1103");
        assertThat(room().toString()).contains(PhoneVault.masked(imported), "****9125");
        Integer left = Scope.of(quarter.community(), Actor.NOBODY)
                .get(() -> transaction.execute(status -> sql.sql(
                                "select count(*) from party_contact where community = :community and sealed_with = 'PHONE'")
                        .param("community", quarter.community())
                        .query(Integer.class)
                        .single()));
        assertThat(left).isZero();
    }

    @Test
    void aTicketIsFoundByItsNumber() {
        var number = manager.post(desk("/tickets"), """
                {"space":"%s","channel":"PHONE","category":"leak","description":"漏水","caller":"程女士"}""".formatted(quarter.home()))
                .body()
                .path("number")
                .asString();
        var sign = number.substring(0, number.indexOf('-'));
        for (var typed : List.of(
                number,
                number.toLowerCase(java.util.Locale.ROOT),
                number.substring(sign.length() + 1),
                sign + number.substring(sign.length() + 1))) {
            var items = manager.get(desk("/ticket-numbers?q=" + typed)).body().path("items");
            assertThat(items.path(0).path("number").asString()).as(typed).isEqualTo(number);
        }
        assertThat(manager.get(desk("/ticket-numbers?q=3-2-1102"))
                        .body()
                        .path("items")
                        .size())
                .isZero();
    }

    /** Row-level security keeps all but ranges and equal values away from an index: each way in must be one. */
    @Test
    void everyWayInIsAnIndex() throws SQLException {
        manyPeople();
        var plan = Scope.of(quarter.community(), Actor.NOBODY)
                .get(() -> transaction.execute(status -> {
                    sql.sql("set local enable_seqscan = off").update();
                    sql.sql("set local enable_bitmapscan = off").update();
                    return sql.sql("explain (costs off) " + FindPlan.STATEMENT)
                            .param("community", quarter.community())
                            .param("label", "3-2-11")
                            .param("labelEnd", "3-2-11~")
                            .param("word", "sgq")
                            .param("wordEnd", "sgq~")
                            .param("phone", new byte[] {1})
                            .param("four", new byte[] {1})
                            .param("today", java.time.LocalDate.of(2026, 11, 26))
                            .param("most", 20)
                            .query(String.class)
                            .list();
                }));
        var text = String.join("\n", plan);
        assertThat(text)
                .containsPattern("place_by_label.*\\n\\s*Index Cond: .*label\\)?(::text)? >= '3-2-11'")
                .containsPattern("party_word_pk.*\\n\\s*Index Cond: .*word >= 'sgq'")
                .containsPattern("party_by_phone.*\\n\\s*Index Cond: .*phone_hash = ")
                .containsPattern("party_by_last_four.*\\n\\s*Index Cond: .*last_four_hash = ")
                .containsPattern("party_contact_by_found.*\\n\\s*Index Cond: .*found_hash = ")
                .containsPattern("party_contact_by_last_four.*\\n\\s*Index Cond: .*last_four_hash = ");
    }

    /** As the owner, who may also have them counted: among a few the planner rightly reads them all. */
    private void manyPeople() throws SQLException {
        try (var connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("set anju.now = '2026-01-01T00:00:00Z'");
            statement.execute("""
                    insert into party (community, id, name, phone_hash, phone_cipher, last_four_hash)
                    select '%s', uuidv7(), '住户' || n, sha256(n::text::bytea), '\\x00', sha256(('four' || n)::bytea)
                      from generate_series(1, 5000) n
                    """.formatted(quarter.community()));
            statement.execute("""
                    insert into party_contact (community, id, party, kind, note, value_hash, value_cipher, found_hash, last_four_hash)
                    select community, uuidv7(), id, 'MOBILE', '', phone_hash, '\\x00', phone_hash, last_four_hash
                      from party where community = '%s'
                    """.formatted(quarter.community()));
            statement.execute("analyze party, party_contact");
        }
    }

    private String contact(String kind, String value) {
        var added = manager.post(
                desk("/parties/" + party() + "/contacts"),
                "{\"kind\":\"%s\",\"value\":\"%s\",\"note\":\"\"}".formatted(kind, value));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return added.body().path("id").asString();
    }

    private void keptAs(String contact, String how) {
        inCommunity("update party_contact set found_hash = null, " + how + " where community = :community and id = '"
                + contact + "'");
    }

    private String party() {
        return ask("3-2-1103").at("/items/0/residents/0/party").asString();
    }

    private tools.jackson.databind.JsonNode room() {
        return manager.get(
                        desk("/spaces/" + ask("3-2-1103").at("/items/0/space").asString() + "/room"))
                .body();
    }

    private List<String> found(String typed) {
        return ask(typed)
                .path("items")
                .valueStream()
                .map(one -> one.path("label").asString())
                .toList();
    }

    private tools.jackson.databind.JsonNode ask(String typed) {
        var answer = manager.get(desk("/spaces?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }
}
