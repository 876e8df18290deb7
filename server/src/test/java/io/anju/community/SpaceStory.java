package io.anju.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.community.Places.Kind;
import io.anju.community.ledger.About;
import io.anju.community.ledger.LedgerEntry;
import io.anju.community.ledger.LedgerLine;
import io.anju.identity.Accounts;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.testing.Browser;
import io.anju.testing.Town;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a space is, what it serves and how large it is: read on the room's page, and corrected. */
class SpaceStory extends HomeStory {

    private static final String FLAT =
            "{\"kind\":\"FLAT\",\"use\":\"DWELLING\",\"certificateArea\":89.50,\"occupied\":true}";
    private static final String SHOP =
            "{\"kind\":\"SHOP\",\"use\":\"COMMERCE\",\"certificateArea\":45,\"occupied\":true,\"trading\":true}";

    @Autowired
    LedgerEntry ledger;

    @Autowired
    Accounts accounts;

    private Browser manager;

    @BeforeEach
    void aManager() {
        manager = town.manager(quarter);
    }

    @Test
    void whatARoomIsIsUnknownUntilSomebodySaysIt() {
        assertThat(room().path("about").isEmpty()).isTrue();
        assertThat(room().path("aboutVersion").asInt()).isZero();

        assertThat(correct(0, FLAT).status()).isEqualTo(204);
        var about = room().path("about");
        assertThat(about.path("kind").asString()).isEqualTo("FLAT");
        assertThat(about.path("use").asString()).isEqualTo("DWELLING");
        assertThat(about.path("certificateArea").decimalValue()).isEqualByComparingTo("89.50");
        assertThat(about.path("occupied").asBoolean()).isTrue();
        assertThat(about.has("trading")).isFalse();

        assertThat(correct(1, SHOP).status()).isEqualTo(204);
        assertThat(room().path("about").path("trading").asBoolean()).isTrue();
        assertThat(correct(2, "{}").status()).isEqualTo(204);
        assertThat(room().path("about").isEmpty()).isTrue();
    }

    @Test
    void whoReadAnOlderVersionCorrectsNothing() {
        assertThat(correct(0, FLAT).status()).isEqualTo(204);

        var late = correct(0, SHOP);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.type()).isEqualTo("urn:anju:kernel.stale-version");
        assertThat(room().path("about").path("kind").asString()).isEqualTo("FLAT");
        assertThat(manager.put(about(quarter.home()), "x", SHOP).type()).isEqualTo("urn:anju:kernel.bad-version");
        assertThat(manager.put(about(quarter.home()), null, SHOP).status()).isEqualTo(400);
    }

    @Test
    void aTableThatSaysSomethingNewIsAVersionToo() {
        assertThat(correct(0, FLAT).status()).isEqualTo(204);
        aTableSays(new About(null, null, new BigDecimal("90.25"), null, null));

        var about = room().path("about");
        assertThat(about.path("certificateArea").decimalValue()).isEqualByComparingTo("90.25");
        assertThat(about.path("kind").asString()).isEqualTo("FLAT");
        assertThat(correct(1, SHOP).status()).isEqualTo(412);
        assertThat(correct(2, SHOP).status()).isEqualTo(204);
    }

    @Test
    void badValuesAreNamedInWordsAndKeepNothing() {
        for (var area : new String[] {"0", "-1", "89.505", "1000000.01"}) {
            var refused = correct(0, "{\"certificateArea\":%s}".formatted(area));
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.text()).contains("面积填大于 0 的数字");
        }
        assertThat(correct(0, "{\"kind\":\"CASTLE\"}").status()).isEqualTo(400);
        var flat = correct(0, "{\"kind\":\"FLAT\",\"trading\":true}");
        assertThat(flat.type()).as(flat.text()).isEqualTo("urn:anju:community.trades-nowhere");
        assertThat(flat.text()).contains("只有商铺和教室可以登记营业中");
        assertThat(correct(0, "{\"kind\":\"SHOP\",\"occupied\":false,\"trading\":true}")
                        .type())
                .isEqualTo("urn:anju:community.trades-and-is-empty");
        assertThat(room().path("aboutVersion").asInt()).isZero();
    }

    @Test
    void onlyWhoKeepsTheLedgerCorrectsIt() {
        assertThat(room().path("doors").toString()).contains("CORRECT");
        var desk = frontDesk();
        assertThat(desk.get(desk("/spaces/" + quarter.home() + "/room"))
                        .body()
                        .path("doors")
                        .toString())
                .doesNotContain("CORRECT");
        assertThat(desk.put(about(quarter.home()), "\"0\"", FLAT).status()).isEqualTo(403);
        assertThat(manager.put(about(UUID.randomUUID()), "\"0\"", FLAT).type())
                .isEqualTo("urn:anju:community.no-such-home");
        assertThat(room().path("about").isEmpty()).isTrue();
    }

    @Test
    void historyKeepsWhatWasSaidBefore() {
        correct(0, FLAT);
        correct(1, SHOP);

        var changes = manager.get(desk("/history?table=place&key=" + quarter.home()));
        assertThat(changes.status()).as(changes.text()).isEqualTo(200);
        var last = changes.body().get(changes.body().size() - 1);
        assertThat(last.path("before").path("space_kind").asString()).isEqualTo("FLAT");
        assertThat(last.path("after").path("space_kind").asString()).isEqualTo("SHOP");
        assertThat(last.path("before").path("certificate_area").decimalValue()).isEqualByComparingTo("89.50");
    }

    private void aTableSays(About about) {
        var home = new LedgerLine.Named(Kind.SPACE, "3-2-1102", "3号楼2单元1102");
        Scope.of(quarter.community(), Actor.NOBODY)
                .run(() -> transaction.executeWithoutResult(status -> {
                    ledger.lock();
                    ledger.write(ledger.plan(List.of(new LedgerLine(1, List.of(home), about, List.of()))), rows -> {});
                }));
    }

    private Browser frontDesk() {
        var login = quarter.manager() + "-desk";
        accounts.grantInCommunity(
                accounts.withPassword(login, Town.PASSWORD),
                "front_desk",
                quarter.company(),
                quarter.community(),
                LocalDate.of(2026, 1, 1));
        return town.browser().signIn(login, Town.PASSWORD);
    }

    private JsonNode room() {
        var answer = manager.get(desk("/spaces/" + quarter.home() + "/room"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private Browser.Answer correct(int version, String json) {
        return manager.put(about(quarter.home()), "\"" + version + "\"", json);
    }

    private String about(UUID space) {
        return desk("/spaces/" + space + "/about");
    }
}
