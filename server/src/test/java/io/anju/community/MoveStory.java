package io.anju.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.Browser;
import io.anju.testing.Clause;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A merchant moves in, and out again, one step after the other. */
class MoveStory extends HomeStory {

    private Browser manager;
    private String merchant;
    private String phone;
    private String signature;

    @BeforeEach
    void aMerchantWithAShop() {
        manager = town.manager(quarter);
        phone = phone();
        var entered = manager.post(
                desk("/spaces/" + quarter.home() + "/people"),
                "{\"name\":\"何老板\",\"phone\":\"%s\",\"relation\":\"TENANT\"}".formatted(phone));
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        merchant = room().path("people").get(1).path("party").asString();
        signature = Pictures.upload(manager, desk("/files/"));
    }

    @Clause("S11-011")
    void aMoveInClosesWhenEveryStepIsDoneAndSaysHowLongItTook() {
        var move = open("IN");
        var refused = close(move);
        assertThat(refused.type()).as(refused.text()).isEqualTo("urn:anju:community.open-steps");
        for (var title : List.of("结清前期费用", "发放服务手册", "讲解管理规章", "建立档案", "双方确认读数", "交接钥匙")) {
            assertThat(refused.text()).contains(title);
        }
        assertThat(take(move, "READINGS", "\"items\":[{\"name\":\"电表\",\"value\":\"10234.5\"}]")
                        .text())
                .contains("S11-011");

        inCommunity("update move set opened_at = opened_at - interval '2 hours' where community = :community");
        takeAllOfMovingIn(move);
        assertThat(take(move, "FEES", "\"items\":[]").type()).isEqualTo("urn:anju:community.step-is-done");
        assertThat(close(move).status()).isEqualTo(204);

        var closed = move(move);
        assertThat(closed.path("closedAt").isMissingNode()).isFalse();
        assertThat(closed.path("minutes").asInt()).isBetween(120, 125);
        assertThat(closed.path("steps")
                        .valueStream()
                        .map(step -> step.path("doneAt").isMissingNode()))
                .hasSize(8)
                .containsOnly(false);
        assertThat(manager.get(desk("/moves")).body().path("items")).isEmpty();
        assertThat(close(move).type()).isEqualTo("urn:anju:community.move-is-closed");
    }

    @Clause("S11-013")
    void theHandbookIsSignedForByVersion() {
        var move = open("IN");
        assertThat(take(move, "HANDBOOK", "\"person\":\"何老板\",\"items\":[]").type())
                .isEqualTo("urn:anju:community.step-handbook");
        assertThat(step(move, "HANDBOOK").path("doneAt").isMissingNode()).isTrue();
        assertThat(take(move, "HANDBOOK", signed("2026 版", "[]")).status()).isEqualTo(204);
        var step = step(move, "HANDBOOK");
        assertThat(step.path("note").asString()).isEqualTo("2026 版");
        assertThat(step.path("papers").get(0).asString()).isEqualTo(signature);
        assertThat(town.manager(quarter).get(desk("/files/" + signature)).status())
                .isEqualTo(200);
    }

    @Clause("S11-014")
    void keysWaitForThePapersThatAreAskedFor() {
        var move = open("IN");
        registerKeys();
        var early = take(move, "KEYS", signed("", "[{\"name\":\"A-1\",\"value\":\"2\"}]"));
        assertThat(early.type()).as(early.text()).isEqualTo("urn:anju:community.papers-first");
        var some = "[{\"name\":\"营业执照\",\"value\":\"%s\"}]".formatted(signature);
        assertThat(take(move, "DOCUMENTS", "\"items\":" + some).type()).isEqualTo("urn:anju:community.step-documents");
        assertThat(take(move, "DOCUMENTS", "\"items\":" + papers("0".repeat(64)))
                        .type())
                .isEqualTo("urn:anju:community.no-such-paper");
        assertThat(take(move, "DOCUMENTS", "\"items\":" + papers(signature)).status())
                .isEqualTo(204);
        assertThat(take(move, "KEYS", signed("", "[{\"name\":\"A-1\",\"value\":\"2\"}]"))
                        .status())
                .isEqualTo(204);
    }

    @Clause("S11-015")
    void theRulesAreExplainedAndThatIsSigned() {
        var move = open("IN");
        assertThat(take(move, "RULES", "\"person\":\"何老板\",\"items\":[]").text())
                .contains("S11-015");
        assertThat(step(move, "RULES").path("doneAt").isMissingNode()).isTrue();
        assertThat(take(move, "RULES", signed("", "[]")).status()).isEqualTo(204);
        assertThat(step(move, "RULES").path("person").asString()).isEqualTo("何老板");
    }

    @Clause("S11-016")
    void aMerchantWithoutAFileIsCountedMissing(String clause) {
        assertThat(coverage().path("tenants").asInt())
                .as("who rents a flat is no merchant")
                .isZero();
        inCommunity("update place set space_kind = 'SHOP' where community = :community and kind = 'SPACE'");
        assertThat(coverage().path("tenants").asInt()).isEqualTo(1);
        assertThat(coverage().path("missing").get(0).path("name").asString()).isEqualTo("何老板");
        var move = open("IN");
        assertThat(take(move, "FILE", "\"note\":\"餐饮\",\"items\":[],\"from\":\"2026-12-01\"")
                        .text())
                .contains("S11-016");
        assertThat(coverage().path("filed").asInt()).isZero();
        assertThat(take(move, "FILE", file()).status()).isEqualTo(204);
        assertThat(coverage().path("filed").asInt()).isEqualTo(1);
        assertThat(coverage().path("missing")).isEmpty();
    }

    @Clause("S11-017")
    void everySupplyIsOpenedOrNotApplicable() {
        var move = open("IN");
        assertThat(move(move).path("utilities").valueStream().map(JsonNode::asString))
                .containsExactly("水", "电", "气", "空调");
        var three = supplies().replace(",{\"name\":\"空调\",\"value\":\"OPENED\"}", "");
        assertThat(take(move, "UTILITIES", "\"items\":" + three).type()).isEqualTo("urn:anju:community.step-utilities");
        assertThat(step(move, "UTILITIES").path("doneAt").isMissingNode()).isTrue();
        assertThat(take(move, "UTILITIES", "\"items\":" + supplies()).status()).isEqualTo(204);
    }

    @Clause("S11-019")
    void keysAreSignedForAndLeaveTheLedger() {
        var move = open("IN");
        registerKeys();
        take(move, "DOCUMENTS", "\"items\":" + papers(signature));
        var two = "[{\"name\":\"A-1\",\"value\":\"2\"}]";
        assertThat(take(move, "KEYS", "\"person\":\"何老板\",\"items\":" + two).text())
                .contains("S11-019");
        var twice = "[{\"name\":\"A-1\",\"value\":\"x\"},{\"name\":\"A-1\",\"value\":\"2\"}]";
        assertThat(take(move, "KEYS", signed("", twice)).type()).isEqualTo("urn:anju:community.item-twice");
        assertThat(take(move, "KEYS", signed("", two.replace("\"2\"", "\"9\""))).type())
                .isEqualTo("urn:anju:constraint.no_more_keys_than_there_are");
        assertThat(room().path("keys").get(0).path("atDesk").asInt()).isEqualTo(5);

        assertThat(take(move, "KEYS", signed("", two)).status()).isEqualTo(204);
        assertThat(room().path("keys").get(0).path("atDesk").asInt()).isEqualTo(3);
        assertThat(room().path("keys").get(0).path("handedOut").asInt()).isEqualTo(2);
        assertThat(step(move, "KEYS").path("items").get(0).path("value").asString())
                .isEqualTo("2");
    }

    @Clause("S11-020")
    void aMoveOutTakesTheStepsOfThePlanAndEndsTheBinding(String clause) {
        var plan = "{\"direction\":\"OUT\",\"steps\":[\"FEES\",\"FILE_CLOSED\"],\"documents\":[],\"utilities\":[]}";
        var move = open("OUT");
        assertThat(move(move)
                        .path("steps")
                        .valueStream()
                        .map(step -> step.path("title").asString()))
                .containsExactly("结清费用", "双方确认读数", "收回钥匙", "注销档案");
        assertThat(close(move).text()).contains(clause, "收回钥匙");
        registerKeys();
        takeKeysBack(move);
        take(move, "FEES", "\"items\":[]");
        take(move, "READINGS", signed("", "[{\"name\":\"电表\",\"value\":\"11000\"}]"));
        assertThat(close(move).text())
                .as("one step is open")
                .contains(clause, "注销档案")
                .doesNotContain("收回钥匙");
        take(move, "FILE_CLOSED", "\"items\":[]");
        assertThat(somebody(phone).get("/api/me").body().path("homes").size()).isEqualTo(1);
        assertThat(close(move).status()).isEqualTo(204);
        assertThat(somebody(phone).get("/api/me").body().path("homes")).isEmpty();

        assertThat(manager.post(desk("/move-plans"), plan.replace("FEES", "HANDBOOK"))
                        .type())
                .isEqualTo("urn:anju:community.no-such-step");
        assertThat(manager.post(desk("/move-plans"), plan).status()).isEqualTo(204);
        var next = manager.post(
                desk("/spaces/" + quarter.home() + "/people"),
                "{\"name\":\"吴老板\",\"phone\":\"%s\",\"relation\":\"TENANT\"}".formatted(phone()));
        assertThat(next.status()).as(next.text()).isEqualTo(201);
        var theirs = room().path("people")
                .valueStream()
                .filter(one -> one.path("name").asString().equals("吴老板"))
                .findFirst()
                .orElseThrow();
        var opened =
                manager.post(desk("/moves"), newMove("OUT", theirs.path("party").asString()));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        assertThat(move(opened.body().path("id").asString())
                        .path("steps")
                        .valueStream()
                        .map(step -> step.path("kind").asString()))
                .as("as the plan says now")
                .containsExactly("FEES", "FILE_CLOSED");
    }

    @Test
    void anOwnerWhoMovesOutStaysTheOwner() {
        var plan = "{\"direction\":\"OUT\",\"steps\":[\"FEES\"],\"documents\":[],\"utilities\":[]}";
        assertThat(manager.post(desk("/move-plans"), plan).status()).isEqualTo(204);
        var owner = room().path("people").get(0).path("party").asString();
        var opened = manager.post(desk("/moves"), newMove("OUT", owner));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        var move = opened.body().path("id").asString();
        assertThat(take(move, "FEES", "\"items\":[]").status()).isEqualTo(204);
        assertThat(close(move).status()).isEqualTo(204);

        assertThat(room().path("people").get(0).path("party").asString()).isEqualTo(owner);
        assertThat(town.resident(quarter).get("/api/me").body().path("homes").size())
                .isEqualTo(1);
    }

    @Test
    void oneMoveAtATimeForSomebodyWhoBelongsThere() {
        open("IN");
        assertThat(manager.post(desk("/moves"), newMove("IN", merchant)).type())
                .isEqualTo("urn:anju:constraint.one_open_move");
        assertThat(manager.post(
                                desk("/moves"),
                                newMove("IN", quarter.community().toString()))
                        .type())
                .isEqualTo("urn:anju:community.not-of-this-home");
        assertThat(town.technician(quarter).get(desk("/moves")).status()).isEqualTo(403);
    }

    private void takeAllOfMovingIn(String move) {
        registerKeys();
        var steps = List.of(
                take(move, "FEES", "\"items\":[]"),
                take(move, "HANDBOOK", signed("2026 版", "[]")),
                take(move, "DOCUMENTS", "\"items\":" + papers(signature)),
                take(move, "RULES", signed("", "[]")),
                take(move, "FILE", file()),
                take(move, "READINGS", signed("", "[{\"name\":\"电表\",\"value\":\"10234.5\"}]")),
                take(move, "UTILITIES", "\"items\":" + supplies()),
                take(move, "KEYS", signed("", "[{\"name\":\"A-1\",\"value\":\"2\"}]")));
        assertThat(steps)
                .allSatisfy(step -> assertThat(step.status()).as(step.text()).isEqualTo(204));
    }

    private void takeKeysBack(String move) {
        var key = room().path("keys").get(0).path("id").asString();
        var handed = "{\"kind\":\"HANDED\",\"count\":2,\"person\":\"何老板\",\"signatures\":[]}";
        manager.post(desk("/spaces/" + quarter.home() + "/keys/" + key + "/movements"), handed);
        var back = take(move, "KEYS", signed("", "[{\"name\":\"A-1\",\"value\":\"2\"}]"));
        assertThat(back.status()).as(back.text()).isEqualTo(204);
        assertThat(room().path("keys").get(0).path("handedOut").asInt()).isZero();
    }

    private void registerKeys() {
        manager.post(desk("/spaces/" + quarter.home() + "/keys"), "{\"number\":\"A-1\",\"count\":5}");
    }

    private String open(String direction) {
        var opened = manager.post(desk("/moves"), newMove(direction, merchant));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.body().path("id").asString();
    }

    private String newMove(String direction, String party) {
        return "{\"space\":\"%s\",\"party\":\"%s\",\"direction\":\"%s\"}".formatted(quarter.home(), party, direction);
    }

    private Browser.Answer take(String move, String kind, String shown) {
        var body = shown.contains("\"papers\"") ? shown : "\"papers\":[]," + shown;
        return manager.post(
                desk("/moves/" + move + "/steps/" + step(move, kind).path("id").asString()), "{" + body + "}");
    }

    private Browser.Answer close(String move) {
        return manager.post(desk("/moves/" + move + "/closing"), "");
    }

    private JsonNode move(String move) {
        return manager.get(desk("/moves/" + move)).body();
    }

    private JsonNode step(String move, String kind) {
        return move(move)
                .path("steps")
                .valueStream()
                .filter(step -> step.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode coverage() {
        return manager.get(desk("/move-coverage")).body();
    }

    private JsonNode room() {
        return manager.get(desk("/spaces/" + quarter.home() + "/room")).body();
    }

    private String signed(String note, String items) {
        return "\"person\":\"何老板\",\"note\":\"%s\",\"papers\":[\"%s\"],\"items\":%s".formatted(note, signature, items);
    }

    private static String file() {
        return "\"note\":\"餐饮\",\"items\":[],\"from\":\"2026-12-01\",\"until\":\"2029-12-01\"";
    }

    private static String supplies() {
        return "[{\"name\":\"水\",\"value\":\"OPENED\"},{\"name\":\"电\",\"value\":\"OPENED\"},"
                + "{\"name\":\"气\",\"value\":\"NOT_APPLICABLE\"},{\"name\":\"空调\",\"value\":\"OPENED\"}]";
    }

    private static String papers(String sha256) {
        return "[{\"name\":\"营业执照\",\"value\":\"%1$s\"},{\"name\":\"身份证明\",\"value\":\"%1$s\"},{\"name\":\"租赁合同\",\"value\":\"%1$s\"}]"
                .formatted(sha256);
    }
}
