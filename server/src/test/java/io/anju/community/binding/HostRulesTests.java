package io.anju.community.binding;

import static io.anju.community.Residents.Relation.HOUSEHOLD;
import static io.anju.community.Residents.Relation.OWNER;
import static io.anju.community.Residents.Relation.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.community.Residents.Relation;
import io.anju.community.Right;
import io.anju.community.people.Tie;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HostRulesTests {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final Set<Right> PLAIN = Set.of(Right.REPORT);

    private final Tie owner = tie(OWNER, OWNER.usualRights(), null, null);
    private final Tie tenant = tie(TENANT, TENANT.usualRights(), JUNE, owner.party());
    private final Tie plainTenant = tie(TENANT, PLAIN, null, owner.party());
    private final Tie tenantsGuest = tie(HOUSEHOLD, PLAIN, JUNE, tenant.party());
    private final Tie ownersGuest = tie(HOUSEHOLD, PLAIN, null, owner.party());

    @Test
    void nobodyAtHomeMakesAnOwner() {
        assertThat(HostRules.mayLetIn(owner, OWNER, PLAIN)).isFalse();
        assertThat(HostRules.mayLetIn(tenant, OWNER, PLAIN)).isFalse();
    }

    @Test
    void onlyOwnersLetTenantsIn() {
        assertThat(HostRules.mayLetIn(owner, TENANT, TENANT.usualRights())).isTrue();
        assertThat(HostRules.mayLetIn(tenant, TENANT, PLAIN)).isFalse();
    }

    @Test
    void whoManagesPeopleLetsHouseholdInWithNoMoreThanTheirOwnRights() {
        assertThat(HostRules.mayLetIn(tenant, HOUSEHOLD, PLAIN)).isTrue();
        assertThat(HostRules.mayLetIn(tenant, HOUSEHOLD, Set.of(Right.MANAGE_PEOPLE)))
                .isFalse();
        assertThat(HostRules.mayLetIn(plainTenant, HOUSEHOLD, PLAIN)).isFalse();
        var reportsNothing = tie(TENANT, Set.of(Right.MANAGE_PEOPLE), null, owner.party());
        assertThat(HostRules.mayLetIn(reportsNothing, HOUSEHOLD, PLAIN)).isFalse();
        assertThat(HostRules.mayLetIn(owner, HOUSEHOLD, Set.of(Right.MANAGE_PEOPLE)))
                .isTrue();
    }

    @Test
    void aTenantTouchesNeitherTheOwnerNorTheOwnersGuests() {
        assertThat(HostRules.mayEnd(tenant, owner)).isFalse();
        assertThat(HostRules.mayChange(tenant, owner)).isFalse();
        assertThat(HostRules.mayEnd(tenant, ownersGuest)).isFalse();
        assertThat(HostRules.mayEnd(tenant, tenantsGuest)).isTrue();
        assertThat(HostRules.maySee(tenant, ownersGuest)).isFalse();
    }

    @Test
    void ownersEndEverybodyButOwners() {
        assertThat(HostRules.mayEnd(owner, tenant)).isTrue();
        assertThat(HostRules.mayEnd(owner, tenantsGuest)).isTrue();
        assertThat(HostRules.mayEnd(owner, tie(OWNER, PLAIN, null, null))).isFalse();
        assertThat(HostRules.mayEnd(owner, owner)).isFalse();
    }

    @Test
    void everybodyElseMayLeave() {
        assertThat(HostRules.mayEnd(plainTenant, plainTenant)).isTrue();
        assertThat(HostRules.mayEnd(ownersGuest, ownersGuest)).isTrue();
    }

    @Test
    void aGuestStaysNoLongerThanTheHost() {
        assertThat(HostRules.lastDay(tenant, null)).isEqualTo(JUNE);
        assertThat(HostRules.lastDay(tenant, JUNE.plusDays(1))).isEqualTo(JUNE);
        assertThat(HostRules.lastDay(tenant, JUNE.minusDays(1))).isEqualTo(JUNE.minusDays(1));
        assertThat(HostRules.lastDay(owner, null)).isNull();
        assertThat(HostRules.lastDay(owner, JUNE)).isEqualTo(JUNE);
    }

    private static Tie tie(Relation relation, Set<Right> rights, @Nullable LocalDate until, @Nullable UUID addedBy) {
        return new Tie(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), relation, rights, SINCE, until, addedBy);
    }
}
