package io.anju.community.move;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.community.move.StepDone.Item;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StepRulesTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final StepRules.Asked ASKED = new StepRules.Asked(List.of("营业执照"), List.of("水", "电"), true);

    @Test
    void everySupplyIsOpenedOrNotApplicable() {
        assertThat(done(StepKind.UTILITIES, items(new Item("水", "OPENED"), new Item("电", "NOT_APPLICABLE"))))
                .isTrue();
        assertThat(done(StepKind.UTILITIES, items(new Item("水", "OPENED")))).isFalse();
        assertThat(done(StepKind.UTILITIES, items(new Item("水", "OPENED"), new Item("电", "以后"))))
                .isFalse();
    }

    @Test
    void everyPaperThatIsAskedForIsAttached() {
        assertThat(done(StepKind.DOCUMENTS, items(new Item("营业执照", "0".repeat(64)))))
                .isTrue();
        assertThat(done(StepKind.DOCUMENTS, items(new Item("身份证明", "0".repeat(64)))))
                .isFalse();
    }

    @Test
    void readingsAndKeysAreCountedAndSignedFor() {
        for (var kind : List.of(StepKind.READINGS, StepKind.KEYS)) {
            assertThat(done(kind, items(new Item("A-1", "3")))).isTrue();
            assertThat(done(kind, items())).isFalse();
            assertThat(done(kind, items(new Item("A-1", "三")))).isFalse();
            assertThat(done(kind, new StepDone("何先生", "", List.of(), List.of(new Item("A-1", "3")), null, null)))
                    .isFalse();
        }
        assertThat(done(StepKind.READINGS, items(new Item("电表", "10234.5")))).isTrue();
        assertThat(done(StepKind.KEYS, items(new Item("A-1", "0")))).isFalse();
    }

    @Test
    void whereNoKeysPassedTheDeskTheNoteSaysWhyAndIsSigned() {
        assertThat(done(StepKind.KEYS, signed("密码锁，没有钥匙"))).isTrue();
        assertThat(done(StepKind.KEYS, new StepDone("何先生", "没有", List.of(), List.of(), null, null)))
                .isFalse();
        assertThat(done(StepKind.READINGS, signed("没有表"))).isFalse();
    }

    @Test
    void theHandbookNamesItsVersionAndTheRulesASignature() {
        assertThat(done(StepKind.HANDBOOK, signed("2026 版"))).isTrue();
        assertThat(done(StepKind.HANDBOOK, signed(""))).isFalse();
        assertThat(done(StepKind.RULES, signed(""))).isTrue();
        assertThat(done(StepKind.RULES, new StepDone("", "", List.of("a"), List.of(), null, null)))
                .isFalse();
    }

    @Test
    void theFileNamesTheBusinessAndTheLease() {
        assertThat(done(StepKind.FILE, lease("餐饮", FIRST, FIRST.plusYears(3)))).isTrue();
        assertThat(done(StepKind.FILE, lease("", FIRST, FIRST.plusYears(3)))).isFalse();
        assertThat(done(StepKind.FILE, lease("餐饮", FIRST, null))).isFalse();
        assertThat(done(StepKind.FILE, lease("餐饮", FIRST, FIRST))).isFalse();
    }

    @Test
    void whatIsOwedIsPaidOrSomebodyIsNamedWhoBearsIt() {
        assertThat(done(StepKind.FEES, signed(""))).isFalse();
        assertThat(done(StepKind.FEES, signed("由原租户承担"))).isTrue();
        assertThat(StepRules.isDone(StepKind.FEES, signed(""), new StepRules.Asked(List.of(), List.of(), false)))
                .isTrue();
    }

    private static boolean done(StepKind kind, StepDone shown) {
        return StepRules.isDone(kind, shown, ASKED);
    }

    private static StepDone items(Item... items) {
        return new StepDone("何先生", "", List.of("a"), List.of(items), null, null);
    }

    private static StepDone signed(String note) {
        return new StepDone("何先生", note, List.of("a"), List.of(), null, null);
    }

    private static StepDone lease(String business, LocalDate from, @Nullable LocalDate until) {
        return new StepDone("", business, List.of(), List.of(), from, until);
    }
}
