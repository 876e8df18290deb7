package io.anju.messages.web;

import io.anju.kernel.Needs;
import io.anju.messages.outbox.DeadLetters;
import io.anju.messages.outbox.PaperList;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For the desk: what has to go out on paper, and what reached nobody. */
@RestController
@RequestMapping("/api/communities/{community}")
class OutboxController {

    static final int PAGE = 50;
    static final int LARGEST_PAGE = 200;

    record Slips(List<PaperList.Slip> items, @Nullable UUID next) {}

    record HandledSlips(List<PaperList.Handled> items) {}

    record Dead(List<DeadLetters.Dead> items) {}

    record Handling(
            @NotNull @Pattern(regexp = "put_up|handed_over", message = "{messages.handling}")
            String how) {}

    private final PaperList paper;
    private final DeadLetters deadLetters;

    OutboxController(PaperList paper, DeadLetters deadLetters) {
        this.paper = paper;
        this.deadLetters = deadLetters;
    }

    /** What has to be printed, the oldest first, after the one given. */
    @GetMapping("/paper-messages")
    @Needs("messages.paper")
    Slips slips(
            @PathVariable UUID community,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "" + PAGE) @Min(1) int limit) {
        var page = paper.open(after, Math.min(limit, LARGEST_PAGE));
        return new Slips(page.items(), page.next());
    }

    /** What was put up or handed over, the latest first. */
    @GetMapping("/paper-messages/handled")
    @Needs("messages.paper")
    HandledSlips handled(@PathVariable UUID community) {
        return new HandledSlips(paper.handled());
    }

    /** Says that a slip was put up or handed over, by whoever is signed in. */
    @PostMapping("/paper-messages/{slip}/handling")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("messages.paper")
    void handle(@PathVariable UUID community, @PathVariable UUID slip, @Valid @RequestBody Handling body) {
        paper.handle(slip, PaperList.Handling.valueOf(body.how().toUpperCase(Locale.ROOT)));
    }

    /** What no channel could deliver, the oldest first. */
    @GetMapping("/dead-letters")
    @Needs("messages.resend")
    Dead dead(@PathVariable UUID community) {
        return new Dead(deadLetters.list());
    }

    /** Sends one of them again. */
    @PostMapping("/dead-letters/{delivery}/sending")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("messages.resend")
    void sendAgain(@PathVariable UUID community, @PathVariable UUID delivery) {
        deadLetters.sendAgain(delivery);
    }
}
