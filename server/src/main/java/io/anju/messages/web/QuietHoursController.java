package io.anju.messages.web;

import io.anju.kernel.Needs;
import io.anju.kernel.ReadVersion;
import io.anju.messages.outbox.CommunityQuiet;
import io.anju.messages.outbox.QuietHours;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When a community's people are not to be woken. */
@RestController
@RequestMapping("/api/communities/{community}/quiet-hours")
class QuietHoursController {

    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    /** @param version 0 while the standard hours apply */
    record View(String from, String until, int version) {

        static View of(CommunityQuiet.Setting setting) {
            return new View(
                    setting.hours().from().toString(), setting.hours().until().toString(), setting.version());
        }
    }

    record Change(
            @NotNull @Pattern(regexp = TIME, message = "{messages.time}")
            String from,

            @NotNull @Pattern(regexp = TIME, message = "{messages.time}")
            String until) {

        QuietHours hours() {
            return new QuietHours(LocalTime.parse(from), LocalTime.parse(until));
        }
    }

    private final CommunityQuiet quiet;

    QuietHoursController(CommunityQuiet quiet) {
        this.quiet = quiet;
    }

    /** From when until when nobody is woken. */
    @GetMapping
    @Needs("messages.quiet-hours")
    View find(@PathVariable UUID community) {
        return View.of(quiet.setting());
    }

    /** Changes them; If-Match holds the version that was read. */
    @PutMapping
    @Needs("messages.quiet-hours")
    View change(
            @PathVariable UUID community,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody Change body) {
        return View.of(quiet.change(body.hours(), ReadVersion.of(version)));
    }
}
