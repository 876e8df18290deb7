package io.anju.messages.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.messages.Channel;
import io.anju.messages.Recipient;
import io.anju.testing.AnjuTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What has to go out on paper. */
@AnjuTest
class PaperModuleTests extends OutboxTestBed {

    @Autowired
    PaperUpkeep upkeep;

    @Test
    void slipsThatNobodyIsLeftToGetHideNoneOfTheOthersAndAreTakenOff() {
        for (var name : List.of("gone", "unreachable", "first", "second")) {
            tell(toResident(name));
        }
        onPaper();
        readdress("gone", Recipient.resident(Ids.next()));
        readdress("unreachable", Recipient.staff(manager));
        var desk = town.manager(quarter);
        var page = desk.get(at("/paper-messages?limit=1")).body();
        assertThat(page.path("items")).hasSize(1);
        var rest = desk.get(
                        at("/paper-messages?limit=1&after=" + page.path("next").asString()))
                .body();
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.path("items").get(0).path("id").asString())
                .isGreaterThan(page.path("items").get(0).path("id").asString());
        assertThat(rest.has("next")).isFalse();

        Scope.span().run(upkeep::run);

        assertThat(states().stream().filter(state -> state.startsWith("PAPER")))
                .containsExactly("PAPER WITHDRAWN", "PAPER DEAD", "PAPER WAITING", "PAPER WAITING");
        assertThat(desk.get(at("/dead-letters"))
                        .body()
                        .path("items")
                        .path(0)
                        .path("problem")
                        .asString())
                .isEqualTo("no-address");
        assertThat(desk.get(at("/paper-messages")).body().path("items")).hasSize(2);
        assertThat(desk.get(at("/paper-messages?after=x")).status()).isEqualTo(400);
    }

    /** As if every other channel had been given up. */
    private void onPaper() {
        here(() -> sql.sql("update delivery set state = case channel when 'PAPER' then 'WAITING' else 'GIVEN_UP' end")
                .update());
    }

    private void readdress(String dedup, Recipient to) {
        here(() -> sql.sql("update message set recipient_kind = :kind, recipient = :to where dedup = :dedup")
                .param("kind", to.kind().name())
                .param("to", to.id())
                .param("dedup", dedup)
                .update());
    }

    @Test
    void whoDoesNotFollowTheServiceAccountGetsAnSmsAndElsePaperThatTheDeskHandsOver() {
        gateway.saysAlways(openid, 422);
        tell(toResident("paper"));
        sendEverything();
        eventually(() -> assertThat(states()).containsExactly("WECHAT GIVEN_UP", "SMS SENT", "PAPER HELD"));

        here(() -> {
            results.giveUp(delivery(Channel.SMS), "no-such-number");
            return true;
        });
        assertThat(states()).containsExactly("WECHAT GIVEN_UP", "SMS GIVEN_UP", "PAPER WAITING");

        var desk = town.manager(quarter);
        var slip = desk.get(at("/paper-messages")).body().path("items").get(0);
        assertThat(slip.path("address").asString()).isEqualTo("3号楼2单元1102 程女士");
        assertThat(slip.path("text").asString()).contains("QH-7");
        var handling = at("/paper-messages/" + slip.path("id").asString() + "/handling");
        assertThat(desk.post(handling, "{\"how\":\"eaten\"}").status()).isEqualTo(422);
        assertThat(desk.post(handling, "{\"how\":\"handed_over\"}").status()).isEqualTo(204);
        assertThat(desk.post(handling, "{\"how\":\"put_up\"}").type()).isEqualTo("urn:anju:messages.no-such-paper");
        assertThat(desk.get(at("/paper-messages")).body().path("items")).isEmpty();
        var done = desk.get(at("/paper-messages/handled")).body().path("items").get(0);
        assertThat(done.path("title").asString())
                .as("%s", done)
                .isEqualTo(slip.path("title").asString());
        assertThat(done.path("handling").asString()).isEqualTo("handed_over");
        assertThat(town.technician(quarter).get(at("/paper-messages")).status()).isEqualTo(403);
    }
}
