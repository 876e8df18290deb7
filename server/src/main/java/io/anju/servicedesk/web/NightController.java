package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
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

    NightController(NightOffers offers, NightSettings settings) {
        this.offers = offers;
        this.settings = settings;
    }

    /** Whether the caller is offered the morning first; taking it is reporting with that agreed time. */
    @GetMapping("/api/communities/{community}/night-offer")
    @Needs("tickets.register")
    Offer offer(@PathVariable UUID community, @RequestParam String category) {
        return new Offer(offers.morning(category).orElse(null));
    }

    /** The same for a resident's own report. */
    @GetMapping("/api/me/communities/{community}/night-offer")
    @OpenTo(Audience.RESIDENT)
    Offer mine(@PathVariable UUID community, @RequestParam String category) {
        return new Offer(offers.morning(category).orElse(null));
    }

    /** When it is night here. */
    @GetMapping("/api/communities/{community}/night-settings")
    @Needs("tickets.register")
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
