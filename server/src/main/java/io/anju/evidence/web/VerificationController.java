package io.anju.evidence.web;

import io.anju.evidence.seal.Problem;
import io.anju.evidence.seal.VerificationRuns;
import io.anju.kernel.Needs;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The page that shows whether anybody changed, added or removed facts behind the application's back. */
@RestController
class VerificationController {

    private final VerificationRuns runs;
    private final MessageSource texts;

    VerificationController(VerificationRuns runs, MessageSource texts) {
        this.runs = runs;
        this.texts = texts;
    }

    /**
     * @param windowSeconds how long a fact normally waits for its seal; a change in that time cannot be found
     * @param unsealed facts that wait now, the oldest since {@code unsealedSince}
     * @param headBatch number of the newest batch; noted down elsewhere it shows later whether the end was cut off
     * @param headRoot its Merkle root, Base64
     */
    record VerificationPage(
            int windowSeconds,
            long unsealed,
            @Nullable Instant unsealedSince,
            @Nullable Integer headBatch,
            @Nullable String headRoot,
            @Nullable VerificationRun running,
            @Nullable VerificationRun last) {}

    /**
     * @param batches how many there were when it began; 0 until it has begun
     * @param facts sealed facts looked at so far
     * @param erased of them, those whose person was forgotten: checked without the person
     * @param problemCount all of them; the first thousand are told
     */
    record VerificationRun(
            UUID id,
            Instant requestedAt,
            int batches,
            int batchesDone,
            long facts,
            long erased,
            long problemCount,
            List<FoundProblem> problems,
            @Nullable Instant finishedAt) {}

    /** @param about the fact's id, the batch's number, or {@code fact#n} for the nth photo of a fact */
    record FoundProblem(Problem.Kind kind, String about, String text) {}

    record RequestedRun(UUID id) {}

    /** How the verification that goes on is getting on, and what the last one found. */
    @GetMapping("/api/communities/{community}/evidence/verification")
    @Needs("evidence.verify")
    VerificationPage verification(@PathVariable UUID community) {
        var status = runs.status();
        var head = status.head();
        return new VerificationPage(
                VerificationRuns.WINDOW_SECONDS,
                status.unsealed(),
                status.unsealedSince(),
                head == null ? null : head.batch(),
                head == null ? null : head.root(),
                worded(status.running()),
                worded(status.last()));
    }

    /** Begins a verification in the background; answers the one that goes on when there is one. */
    @PostMapping("/api/communities/{community}/evidence/verification")
    @Needs("evidence.verify")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RequestedRun request(@PathVariable UUID community) {
        return new RequestedRun(runs.request());
    }

    private @Nullable VerificationRun worded(VerificationRuns.@Nullable Run run) {
        return run == null
                ? null
                : new VerificationRun(
                        run.id(),
                        run.requestedAt(),
                        run.batches(),
                        run.batchesDone(),
                        run.facts(),
                        run.erased(),
                        run.problemCount(),
                        run.problems().stream().map(this::worded).toList(),
                        run.finishedAt());
    }

    private FoundProblem worded(Problem problem) {
        var text = texts.getMessage(problem.kind().code() + ".line", new Object[] {problem.about()}, Locale.CHINA);
        return new FoundProblem(problem.kind(), problem.about(), text);
    }
}
