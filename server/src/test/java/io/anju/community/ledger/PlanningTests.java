package io.anju.community.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.anju.community.Residents.Relation;
import io.anju.community.ledger.LedgerLine.Holder;
import io.anju.community.ledger.LedgerLine.Spoken;
import io.anju.community.ledger.LedgerPlan.Clash;
import io.anju.community.ledger.LedgerPlan.Contradiction;
import io.anju.community.ledger.LedgerPlan.Counts;
import io.anju.community.ledger.LedgerPlan.NewTie;
import io.anju.community.ledger.LedgerPlan.Reached;
import io.anju.community.ledger.LedgerPlan.Shortage;
import io.anju.community.people.Share;
import io.anju.identity.PhoneVault;
import io.anju.kernel.Ids;
import io.anju.kernel.Period;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a table changes, of people and their shares. */
class PlanningTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 25);
    private static final Share HALF = new Share(1, 2);
    private static final Share WHOLE = new Share(1, 1);

    private final UUID community = Ids.next();
    private final PhoneVault phones = mock();
    private final KeptTies ties = new KeptTies();

    PlanningTests() {
        when(phones.hash(anyString())).thenAnswer(call -> bytes(call.getArgument(0)));
        when(phones.lastFourHash(any(), anyString())).thenAnswer(call -> bytes("/" + call.getArgument(1)));
    }

    @Test
    void twoSharesOfOneOwnerContradictEachOther() {
        var plan = plan(owner("程女士", "13800000000", HALF), owner("程女士", "13800000000", WHOLE));

        assertThat(plan.clashes()).containsExactly(new Clash(2, Contradiction.SHARE_TWICE, "3-101", 1));
    }

    @Test
    void whoHoldsWhatTheLedgerSaysContradictsAnotherShareToo() {
        held("程女士", "13800000000", HALF);

        var plan = plan(owner("程女士", "13800000000", HALF), owner("程女士", "13800000000", WHOLE));

        assertThat(plan.clashes()).containsExactly(new Clash(2, Contradiction.SHARE_TWICE, "3-101", 1));
    }

    @Test
    void theSameShareOfOneOwnerIsOne() {
        var plan = plan(
                owner("程女士", "13800000000", null),
                owner("程女士", "13800000000", HALF),
                owner("程女士", "13800000000", new Share(2, 4)));

        assertThat(plan.clashes()).isEmpty();
        assertThat(plan.ties()).extracting(NewTie::share).containsExactly(HALF);
        assertThat(plan.shares()).isEmpty();
        assertThat(plan.counts()).isEqualTo(new Counts(1, 0, 1, 1));
    }

    @Test
    void aShareOfWhomTheLedgerKnowsIsAChangeWhereItIsAnother() {
        var tie = held("程女士", "13800000000", HALF);

        assertThat(plan(owner("程女士", "13800000000", new Share(2, 4))).shares()).isEmpty();
        assertThat(plan(owner("程女士", "13800000000", WHOLE)).shares()).containsOnly(Map.entry(tie.tie(), WHOLE));
    }

    @Test
    void whatIsMissingOfTheWholeIsToldOnceWithTheLastLineOfTheHome() {
        held("钱先生", "13700000000", new Share(1, 6));

        var plan = plan(owner("程女士", "13800000000", HALF), owner("李先生", "13900000000", new Share(1, 4)));

        assertThat(plan.shortages()).containsExactly(new Shortage(2, new BigDecimal("0.916666667")));
    }

    @Test
    void whoOwnedItBeforeIsMissedByNobody() {
        heldUntil(TODAY, "钱先生", "13700000000", WHOLE);

        assertThat(plan(owner("程女士", "13800000000", HALF)).shortages())
                .containsExactly(new Shortage(1, new BigDecimal("0.500000000")));
    }

    @Test
    void aLedgerThatSaysTheRestMakesItAWhole() {
        held("钱先生", "13700000000", HALF);

        assertThat(plan(owner("程女士", "13800000000", HALF)).shortages()).isEmpty();
    }

    @Test
    void anotherNumberSaysWhoSomebodyIsWhereTheFirstDoesNot() {
        var tie = held("程女士", "02160001234", null);

        var plan = plan(with("程女士", "13800000000", "02160001234"));

        assertThat(plan.ties()).isEmpty();
        assertThat(plan.reached()).containsExactly(new Reached(tie.party(), tie.tie(), List.of("13800000000")));
    }

    @Test
    void aHiddenNumberSaysWhoGetsTheOneBesideIt() {
        var tie = held("程女士", "02160001234", null);

        var plan = plan(with("程女士", "13800000000", "021****1234"));

        assertThat(plan.clashes()).isEmpty();
        assertThat(plan.ties()).isEmpty();
        assertThat(plan.reached()).containsExactly(new Reached(tie.party(), tie.tie(), List.of("13800000000")));
    }

    @Test
    void aHiddenNumberOfNobodyStops() {
        assertThat(plan(with("程女士", "13800000000", "021****1234")).clashes())
                .containsExactly(new Clash(1, Contradiction.MASK, "3-101", 0));
    }

    private LedgerPlan plan(Holder... lines) {
        var places = LedgerLine.places(new Spoken("3", "3号楼"), "", "", "101");
        var numbered = Arrays.stream(lines)
                .map(holder -> new LedgerLine(
                        Arrays.asList(lines).indexOf(holder) + 1, places, About.NOTHING, List.of(holder)))
                .toList();
        return new Planning(community, phones, TODAY, new HashMap<>(), ties).of(numbered);
    }

    private static Holder owner(String name, String phone, @Nullable Share share) {
        return new Holder(name, phone, List.of(), Relation.OWNER, null, share);
    }

    private static Holder with(String name, String phone, String other) {
        return new Holder(name, phone, List.of(other), Relation.OWNER, null, null);
    }

    private KeptTies.Held held(String name, String phone, @Nullable Share share) {
        return held(new Period(TODAY.minusYears(1), null), name, phone, share);
    }

    private void heldUntil(LocalDate day, String name, String phone, Share share) {
        held(new Period(TODAY.minusYears(1), day), name, phone, share);
    }

    private KeptTies.Held held(Period during, String name, String phone, @Nullable Share share) {
        var held = new KeptTies.Held(Ids.next(), Ids.next(), during);
        var four = "/" + phone.substring(phone.length() - 4);
        for (var number : List.of(phone, four)) {
            ties.add(new KeptTies.Key("3-101", name, ByteBuffer.wrap(bytes(number)), Relation.OWNER), held);
        }
        if (share != null) {
            ties.parts().put("3-101", held.tie(), during, share);
        }
        return held;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
