package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.kernel.ReadVersion;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.playbook.Claims;
import io.anju.servicedesk.playbook.Claims.Asked;
import io.anju.servicedesk.playbook.Claims.Ending;
import io.anju.servicedesk.playbook.Claims.Liable;
import io.anju.servicedesk.playbook.Claims.Paid;
import io.anju.servicedesk.playbook.LeakBoard;
import io.anju.servicedesk.playbook.Leaks;
import io.anju.servicedesk.playbook.NeighbourChecks;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A leak as the desk sees it: losses, neighbours, and the claim. */
@RestController
@RequestMapping("/api/communities/{community}/tickets/{ticket}/leak")
class LeakController {

    private static final long MOST_FEN = 1_000_000_000L;

    /** An amount in whole fen for a loss. */
    record Amount(
            @NotNull UUID loss,
            @NotNull @Min(0) @Max(MOST_FEN) Long fen) {}

    /**
     * @param space whose owner is liable, for OWNER only
     * @param lines what each with a loss asks for
     */
    record Liability(
            @NotNull Liable liable,
            @Nullable UUID space,

            @NotBlank(message = "{servicedesk.measure}") @Size(max = 500, message = "{servicedesk.measure}")
            String because,

            @NotNull @Size(max = 50) List<@NotNull @Valid Amount> lines) {

        Claims.Liability entered() {
            return new Claims.Liability(
                    liable,
                    space,
                    because,
                    lines.stream()
                            .map(line -> new Asked(line.loss(), line.fen()))
                            .toList());
        }
    }

    /** @param lines what each got */
    record Ended(
            @NotNull Ending ending,

            @NotBlank(message = "{servicedesk.measure}") @Size(max = 500, message = "{servicedesk.measure}")
            String result,

            @NotNull @Size(max = 50) List<@NotNull @Valid Amount> lines) {

        List<Paid> paid() {
            return lines.stream().map(line -> new Paid(line.loss(), line.fen())).toList();
        }
    }

    private final Leaks leaks;
    private final NeighbourChecks checks;
    private final Claims claims;
    private final LeakBoard board;

    LeakController(Leaks leaks, NeighbourChecks checks, Claims claims, LeakBoard board) {
        this.leaks = leaks;
        this.checks = checks;
        this.claims = claims;
        this.board = board;
    }

    /** Everything about the leak of a ticket. */
    @GetMapping
    @Needs("leaks.read")
    LeakBoard.View find(@PathVariable UUID community, @PathVariable UUID ticket) {
        return board.of(new TicketId(community, ticket));
    }

    /** The home that reported it has a loss: it is to be shown, and every neighbour to be asked. */
    @PostMapping("/own-loss")
    @Needs("leaks.handle")
    LeakBoard.View ownLoss(@PathVariable UUID community, @PathVariable UUID ticket) {
        var id = new TicketId(community, ticket);
        leaks.ownLoss(id);
        return board.of(id);
    }

    /** Shows what is damaged at the home that reported it. */
    @PostMapping("/losses")
    @Needs("leaks.handle")
    LeakBoard.View photographed(
            @PathVariable UUID community, @PathVariable UUID ticket, @Valid @RequestBody LeakWords.Photographed body) {
        var id = new TicketId(community, ticket);
        leaks.lossPhotographed(id, body.consent(), body.done());
        return board.of(id);
    }

    /** Somebody was at a neighbour's door. */
    @PostMapping("/checks/{check}/visits")
    @Needs("leaks.handle")
    LeakBoard.View visited(
            @PathVariable UUID community,
            @PathVariable UUID ticket,
            @PathVariable UUID check,
            @Valid @RequestBody LeakWords.Visited body) {
        var id = new TicketId(community, ticket);
        checks.visited(id, check, body.visit());
        return board.of(id);
    }

    /** Says who is liable, and opens the claim of those with a loss. */
    @PostMapping("/claim")
    @Needs("leaks.handle")
    LeakBoard.View liability(
            @PathVariable UUID community, @PathVariable UUID ticket, @Valid @RequestBody Liability body) {
        var id = new TicketId(community, ticket);
        claims.open(id, body.entered());
        return board.of(id);
    }

    /** Corrects an open claim: who is liable, and what those who are named ask for; If-Match holds the version that was read. */
    @PutMapping("/claim")
    @Needs("leaks.handle")
    LeakBoard.View corrected(
            @PathVariable UUID community,
            @PathVariable UUID ticket,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody Liability body) {
        var id = new TicketId(community, ticket);
        claims.correct(id, ReadVersion.of(version), body.entered());
        return board.of(id);
    }

    /** Says how the claim ended and what each got; If-Match holds the version that was read. */
    @PostMapping("/claim/end")
    @Needs("leaks.handle")
    LeakBoard.View ended(
            @PathVariable UUID community,
            @PathVariable UUID ticket,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody Ended body) {
        var id = new TicketId(community, ticket);
        claims.end(id, ReadVersion.of(version), body.ending(), body.result(), body.paid());
        return board.of(id);
    }
}
