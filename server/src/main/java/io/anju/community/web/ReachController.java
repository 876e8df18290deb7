package io.anju.community.web;

import io.anju.community.Telephone;
import io.anju.community.contact.Calls;
import io.anju.community.contact.ReachTrace;
import io.anju.community.contact.Reveals;
import io.anju.kernel.CommandKey;
import io.anju.kernel.Needs;
import io.anju.kernel.OwnTransactions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
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

/** Calling residents without seeing their numbers, and seeing one for a reason. */
@RestController
@RequestMapping("/api/communities/{community}")
class ReachController {

    record Done(UUID id) {}

    record Trace(List<ReachTrace.Reached> items) {}

    record Call(
            @Nullable UUID contact,

            @Nullable @Pattern(regexp = Telephone.RING, message = "{community.ring}")
            String ring,

            @NotBlank @Size(max = 200) String purpose) {}

    record Reveal(
            @Nullable UUID contact,
            @NotBlank @Size(max = 200) String reason) {}

    private final Calls calls;
    private final Reveals reveals;
    private final ReachTrace trace;

    ReachController(Calls calls, Reveals reveals, ReachTrace trace) {
        this.trace = trace;
        this.calls = calls;
        this.reveals = reveals;
    }

    /**
     * Rings the caller's own phone (the one they sign in with unless another, or an extension, is named), then the resident's. It
     * is answered once the exchange has said whether it rings.
     */
    @PostMapping("/parties/{party}/calls")
    @OwnTransactions
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("residents.file")
    Done call(
            @PathVariable UUID community,
            @PathVariable UUID party,
            @Valid @RequestBody Call body,
            HttpServletRequest request) {
        var key = CommandKey.of(request);
        calls.call(
                key,
                new Calls.Wanted(
                        party, body.contact(), body.ring(), body.purpose().strip()));
        return new Done(key);
    }

    /** Asks to see a whole number, the registered one unless another is named. Who asked and why stays. */
    @PostMapping("/parties/{party}/reveals")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("residents.unmask")
    Done reveal(@PathVariable UUID community, @PathVariable UUID party, @Valid @RequestBody Reveal body) {
        return new Done(reveals.reveal(party, body.contact(), body.reason().strip()));
    }

    /** Who saw a number of somebody, and why: the last 50 times. */
    @GetMapping("/parties/{party}/reveals")
    @Needs("residents.unmask")
    Trace trace(@PathVariable UUID community, @PathVariable UUID party) {
        return new Trace(trace.reveals(party));
    }

    /** Who called somebody through the bridge, and what for: the last 50 times. */
    @GetMapping("/parties/{party}/calls")
    @Needs("residents.file")
    Trace calls(@PathVariable UUID community, @PathVariable UUID party) {
        return new Trace(trace.calls(party));
    }

    /** The number, to the one who asked, for five minutes. */
    @GetMapping("/reveals/{reveal}")
    @Needs("residents.unmask")
    Reveals.Shown show(@PathVariable UUID community, @PathVariable UUID reveal) {
        return reveals.show(reveal);
    }
}
