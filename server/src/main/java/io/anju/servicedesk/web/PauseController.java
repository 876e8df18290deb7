package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.kernel.ReadVersion;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.pause.PauseReasons;
import io.anju.servicedesk.pause.PauseReasons.Reason;
import io.anju.servicedesk.pause.Pauses;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Clocks that stand still, and why they may. */
@RestController
class PauseController {

    private static final String KEY = "[a-z][a-z0-9-]{1,29}";

    /** @param reasons those that can be chosen here, where the ticket does not stand still */
    record OfTicket(List<Pauses.Pause> items, List<Reason> reasons) {}

    record Begin(
            @NotBlank @Size(max = 30) String reason,

            @Nullable @Size(max = 500, message = "{servicedesk.note}")
            String note,

            @Nullable @Size(max = 9, message = "{servicedesk.photos}")
            List<@NotNull String> photos) {}

    record Reasons(List<Reason> items) {}

    record Write(
            @NotBlank @Size(max = 30) String name,
            @NotNull @Min(5) @Max(43200) Integer maxMinutes,
            @NotNull Boolean needsPhoto,
            @NotNull Boolean active) {}

    private final Pauses pauses;
    private final PauseReasons reasons;

    PauseController(Pauses pauses, PauseReasons reasons) {
        this.pauses = pauses;
        this.reasons = reasons;
    }

    /** When the clock of a ticket stood still and why, the newest first, and for what it may. */
    @GetMapping("/api/communities/{community}/tickets/{ticket}/pauses")
    @Needs("tickets.pause")
    OfTicket of(@PathVariable UUID community, @PathVariable UUID ticket) {
        return new OfTicket(pauses.of(ticket), reasons.here());
    }

    /** Stops the clock to its end, for a reason of the list and as long as that allows at most. */
    @PostMapping("/api/communities/{community}/tickets/{ticket}/pauses")
    @Needs("tickets.pause")
    OfTicket begin(@PathVariable UUID community, @PathVariable UUID ticket, @Valid @RequestBody Begin body) {
        pauses.begin(
                new TicketId(community, ticket),
                body.reason(),
                body.note(),
                Objects.requireNonNullElse(body.photos(), List.of()));
        return of(community, ticket);
    }

    /** Lets it run on before its time. */
    @PostMapping("/api/communities/{community}/tickets/{ticket}/resumption")
    @Needs("tickets.pause")
    OfTicket resume(@PathVariable UUID community, @PathVariable UUID ticket) {
        pauses.resume(new TicketId(community, ticket));
        return of(community, ticket);
    }

    /** Every reason, those that ship and those the company wrote. */
    @GetMapping("/api/companies/{company}/pause-reasons")
    @Needs("categories.edit")
    Reasons reasons(@PathVariable UUID company) {
        return new Reasons(reasons.ofCompany(company));
    }

    /** Writes one; If-Match holds the version that was read, 0 where the company has none of that key. */
    @PutMapping("/api/companies/{company}/pause-reasons/{reason}")
    @Needs("categories.edit")
    Reasons write(
            @PathVariable UUID company,
            @PathVariable @Pattern(regexp = KEY, message = "{servicedesk.category-key}") String reason,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody Write body) {
        reasons.write(
                company,
                new Reason(
                        reason,
                        body.name(),
                        body.maxMinutes(),
                        body.needsPhoto(),
                        body.active(),
                        ReadVersion.of(version)));
        return reasons(company);
    }
}
