package io.anju.standards.web;

import io.anju.kernel.Needs;
import io.anju.standards.adoption.Proposals;
import io.anju.standards.adoption.Proposals.Proposal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Promising less than the catalogue: proposed in the community, decided by somebody who may. */
@RestController
@RequestMapping("/api/communities/{community}/adoption-proposals")
class ProposalController {

    record Page(List<Proposal> items) {}

    record Propose(
            @NotBlank @Size(max = 20) String clause,
            @NotEmpty Map<String, Object> parameters,
            @Nullable Instant inForceFrom,
            @Nullable Boolean selfReported,

            @NotBlank(message = "{standards.reason}") @Size(max = 500, message = "{standards.reason}")
            String reason) {}

    /** Absent: from the approval on. */
    record Ending(
            @NotBlank @Size(max = 20) String clause,
            @Nullable Instant inForceFrom,

            @NotBlank(message = "{standards.reason}") @Size(max = 500, message = "{standards.reason}")
            String reason) {}

    record Proposed(UUID id) {}

    record Decide(
            @NotNull Boolean approved,
            @Nullable @Size(max = 500) String note) {}

    private final Proposals proposals;

    ProposalController(Proposals proposals) {
        this.proposals = proposals;
    }

    /** What was proposed, undecided first, then the latest. */
    @GetMapping
    @Needs("wall.read")
    Page all(@PathVariable UUID community) {
        return new Page(proposals.all());
    }

    /** Proposes to promise less than the catalogue, with the reason. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("standards.adopt")
    Proposed propose(@PathVariable UUID community, @Valid @RequestBody Propose body) {
        return new Proposed(proposals.propose(
                body.clause(),
                body.parameters(),
                body.inForceFrom(),
                Objects.requireNonNullElse(body.selfReported(), true),
                body.reason()));
    }

    /** Proposes to promise a clause no longer, with the reason. */
    @PostMapping("/endings")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("standards.adopt")
    Proposed proposeEnding(@PathVariable UUID community, @Valid @RequestBody Ending body) {
        return new Proposed(proposals.proposeEnding(body.clause(), body.inForceFrom(), body.reason()));
    }

    /** Decides a proposal of somebody else, once; an approval adopts it. */
    @PostMapping("/{proposal}/decision")
    @Needs("standards.approve")
    Proposal decide(@PathVariable UUID community, @PathVariable UUID proposal, @Valid @RequestBody Decide body) {
        return proposals.decide(proposal, body.approved(), body.note());
    }
}
