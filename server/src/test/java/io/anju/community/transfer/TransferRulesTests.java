package io.anju.community.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anju.community.Residents.Relation;
import io.anju.community.people.Share;
import io.anju.community.people.Tie;
import io.anju.kernel.Unacceptable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final Tie owner = tie(Relation.OWNER);
    private final Tie other = tie(Relation.OWNER);
    private final Tie tenant = tie(Relation.TENANT);
    private final Tie child = tie(Relation.HOUSEHOLD);
    private final List<Tie> home = List.of(owner, other, tenant, child);

    @Test
    void oneOfTwoOwnersSellsAndTheOtherStays() {
        assertThat(TransferRules.ending(about(TransferKind.SALE, owner, child), home, TODAY))
                .containsExactly(owner, child);
    }

    @Test
    void aSaleEndsNoLeaseAndALeaseNoOwnersRight() {
        assertRefused("community.not-in-this-transfer", about(TransferKind.SALE, owner, tenant));
        assertRefused("community.not-in-this-transfer", about(TransferKind.LEASE, owner));
        assertThat(TransferRules.ending(about(TransferKind.LEASE, tenant), home, TODAY))
                .containsExactly(tenant);
    }

    @Test
    void somebodyHasToHandItOverUnlessNobodyHasItYet() {
        assertRefused("community.nobody-leaves", about(TransferKind.INHERITANCE, child));
        assertThat(TransferRules.ending(about(TransferKind.SALE), List.of(tenant), TODAY))
                .isEmpty();
    }

    @Test
    void whoIsThereNoLongerCannotHandItOver() {
        assertRefused("community.not-of-this-home", about(TransferKind.SALE, owner, tie(Relation.OWNER)));
    }

    @ParameterizedTest
    @CsvSource({"2016-11-26, true", "2016-11-25, false", "2027-11-26, true", "2027-11-27, false"})
    void theDayLiesNear(LocalDate day, boolean taken) {
        var about = new NewTransfer(
                TransferKind.SALE, day, "沪（2026）0001", List.of(), List.of(owner.id()), comers(null), null);
        if (taken) {
            assertThat(TransferRules.ending(about, home, TODAY)).hasSize(1);
        } else {
            assertRefused("community.transfer-day", about);
        }
    }

    @ParameterizedTest
    @CsvSource({"SALE, 2027-11-26", "LEASE, 2026-11-26", "LEASE, 2046-11-27"})
    void aLastDayIsALeasesAndLiesWithinTwentyYears(TransferKind kind, LocalDate until) {
        var leaving = kind == TransferKind.SALE ? owner : tenant;
        assertRefused(
                "community.lease-end",
                new NewTransfer(kind, TODAY, "合同 1", List.of(), List.of(leaving.id()), comers(null), until));
    }

    @Test
    void tenantsHoldNoShares() {
        assertRefused(
                "community.share-of-no-owner",
                new NewTransfer(
                        TransferKind.LEASE,
                        TODAY,
                        "合同 1",
                        List.of(),
                        List.of(tenant.id()),
                        comers(new Share(1, 2)),
                        null));
    }

    private void assertRefused(String code, NewTransfer about) {
        assertThatThrownBy(() -> TransferRules.ending(about, home, TODAY))
                .isInstanceOfSatisfying(
                        Unacceptable.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static NewTransfer about(TransferKind kind, Tie... ending) {
        var ids = List.of(ending).stream().map(Tie::id).toList();
        return new NewTransfer(kind, TODAY, "沪（2026）0001", List.of(), ids, comers(null), null);
    }

    private static List<NewTransfer.Comer> comers(@Nullable Share share) {
        return List.of(new NewTransfer.Comer("何先生", "19900000001", share));
    }

    private static Tie tie(Relation relation) {
        return new Tie(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                relation,
                relation.usualRights(),
                LocalDate.of(2026, 1, 1),
                null,
                null);
    }
}
