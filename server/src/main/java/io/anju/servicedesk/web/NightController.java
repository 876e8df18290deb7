package io.anju.servicedesk.web;

import io.anju.community.Residents;
import io.anju.community.Right;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Needs;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import io.anju.kernel.ReadVersion;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.night.NightOffers;
import io.anju.servicedesk.night.NightSettings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is asked at night before something is reported that can wait. */
@RestController
class NightController {

    /** @param morning when somebody would come; absent by day and where it cannot wait */
    record Offer(@Nullable Instant morning) {}

    record Change(
            @NotNull @Min(18) @Max(23) Integer fromHour,
            @NotNull @Min(0) @Max(10) Integer untilHour,
            @NotNull @Min(0) @Max(12) Integer morningHour) {}

    private final NightOffers offers;
    private final NightSettings settings;
    private final Residents residents;
    private final BusinessClock clock;
    private final CommunityZone zones;

    NightController(
            NightOffers offers, NightSettings settings, Residents residents, BusinessClock clock, CommunityZone zones) {
        this.offers = offers;
        this.settings = settings;
        this.residents = residents;
        this.clock = clock;
        this.zones = zones;
    }

    /**
     * Whether the caller is offered the morning first; taking it is reporting with that agreed time.
     *
     * @param space that it is for, where that is known
     */
    @GetMapping("/api/communities/{community}/night-offer")
    @Needs("tickets.register")
    Offer offer(
            @PathVariable UUID community,
            @RequestParam String category,
            @RequestParam(required = false) @Nullable UUID space) {
        return new Offer(offers.morning(category, space).orElse(null));
    }

    /** The same for a resident's own report; nobody asks about another's home. */
    @GetMapping("/api/me/communities/{community}/night-offer")
    @OpenTo(Audience.RESIDENT)
    Offer mine(
            @PathVariable UUID community,
            @RequestParam String category,
            @RequestParam(required = false) @Nullable UUID space) {
        var me = Scope.current().actor().required();
        if (space != null && !residents.may(me, space, Right.REPORT, zones.dayHere(clock.instant()))) {
            throw new Unacceptable("servicedesk.not-your-home", "space");
        }
        return new Offer(offers.morning(category, space).orElse(null));
    }

    /** When it is night here. */
    @GetMapping("/api/communities/{community}/night-settings")
    @Needs("escalations.settings")
    NightSettings.Setting settings(@PathVariable UUID community) {
        return settings.here();
    }

    /** Changes that; If-Match holds the version that was read. */
    @PutMapping("/api/communities/{community}/night-settings")
    @Needs("escalations.settings")
    NightSettings.Setting change(
            @PathVariable UUID community,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody Change body) {
        return settings.change(new NightSettings.Setting(
                body.fromHour(), body.untilHour(), body.morningHour(), ReadVersion.of(version)));
    }
}
