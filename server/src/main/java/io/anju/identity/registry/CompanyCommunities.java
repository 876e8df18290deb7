package io.anju.identity.registry;

import io.anju.identity.Registry;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.NotFound;
import io.anju.kernel.Unacceptable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The communities of one company, as its administrator sees them and adds to them. */
@Service
public class CompanyCommunities {

    private final Registry registry;
    private final BusinessClock clock;
    private final CommunityZone zones;

    CompanyCommunities(Registry registry, BusinessClock clock, CommunityZone zones) {
        this.registry = registry;
        this.clock = clock;
        this.zones = zones;
    }

    /** Those that are managed today or will be, by name. */
    public List<Registry.Managed> list(UUID company) {
        return registry.managedBy(company, LocalDate.ofInstant(clock.instant(), CommunityZone.DEFAULT));
    }

    /**
     * Managed from the day on that it is there now.
     *
     * @param zone null for mainland China's one
     * @throws Unacceptable when there is no such zone
     */
    public UUID register(UUID company, String name, String shortCode, @Nullable String zone) {
        var place = zone == null ? CommunityZone.DEFAULT : read(zone);
        return registry.registerCommunity(company, name, shortCode, LocalDate.ofInstant(clock.instant(), place), place);
    }

    /**
     * The company manages it up to and including that day. Nobody of it may do anything there afterwards, and what was written
     * stays with the community.
     *
     * @throws NotFound when the company does not manage it then
     * @throws Unacceptable when the day is over already
     */
    public void end(UUID company, UUID community, LocalDate lastDay) {
        if (registry.managedBy(company, lastDay).stream()
                .noneMatch(one -> one.site().id().equals(community))) {
            throw new NotFound("identity.not-managed");
        }
        if (lastDay.isBefore(zones.dayIn(community, clock.instant()))) {
            throw new Unacceptable("identity.last-day-is-over", "lastDay");
        }
        if (!registry.endManagement(company, community, lastDay.plusDays(1))) {
            throw new NotFound("identity.not-managed");
        }
    }

    /** Only the name of a region: an offset knows nothing of summer time. */
    private static ZoneId read(String zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new Unacceptable("identity.no-such-zone", "zone");
        }
        return ZoneId.of(zone);
    }
}
