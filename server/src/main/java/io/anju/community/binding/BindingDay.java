package io.anju.community.binding;

import io.anju.community.Places;
import io.anju.identity.Registry;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every way of coming to a home asks: that the home is one, and that its last day lies ahead. */
@Component
class BindingDay {

    /** A tenancy ends within twenty years: Civil Code, article 705. */
    static final int LONGEST_YEARS = 20;

    /** The right to use the ground of a home runs seventy years: Civil Code, article 359. */
    private static final int LONGEST_HELD_YEARS = 70;

    private static final String COMMUNITY = "community";

    private final Registry registry;
    private final Places places;
    private final BusinessClock clock;
    private final CommunityZone zones;

    BindingDay(Registry registry, Places places, BusinessClock clock, CommunityZone zones) {
        this.registry = registry;
        this.places = places;
        this.clock = clock;
        this.zones = zones;
    }

    LocalDate today() {
        return zones.dayHere(clock.instant());
    }

    /** @throws NotFound when nothing of that id is managed as a community */
    void requireCommunity() {
        var here = registry.find(Scope.current().requiredCommunity());
        if (here.filter(site -> site.kind().equals(COMMUNITY)).isEmpty()) {
            throw new NotFound("community.no-such-community");
        }
    }

    /** @throws Unacceptable when there is no space of that id here */
    Places.Place requireSpace(UUID space) {
        return places.find(space)
                .filter(place -> place.kind() == Places.Kind.SPACE)
                .orElseThrow(() -> new Unacceptable("community.no-such-home", "space"));
    }

    Places.Place find(UUID space) {
        return places.find(space).orElseThrow(() -> new NotFound("community.no-such-home"));
    }

    /** @throws Unacceptable when it lies further back or ahead than anything the register holds, or not before the last day */
    void requireBegin(LocalDate from, @Nullable LocalDate until) {
        boolean near = !from.isBefore(today().minusYears(LONGEST_HELD_YEARS)) && !from.isAfter(today().plusYears(1));
        if (!near || (until != null && !from.isBefore(until))) {
            throw new Unacceptable("community.first-day", "from");
        }
    }

    /** @throws Unacceptable when it is over before it begins, or lies further away than any tenancy */
    void requireAhead(@Nullable LocalDate until) {
        if (until != null && (!until.isAfter(today()) || until.isAfter(today().plusYears(LONGEST_YEARS)))) {
            throw new Unacceptable("community.last-day", "until");
        }
    }
}
