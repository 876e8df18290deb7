package io.anju.workforce.web;

import io.anju.kernel.Needs;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import io.anju.workforce.handover.Handovers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

/** The end of a shift: its log, and what is open. */
@RestController
@RequestMapping("/api/communities/{community}")
class HandoverController {

    record Page(List<Handovers.Line> items) {}

    /**
     * @param open what the caller would hand over now
     * @param offered what waits for the caller's acceptance
     * @param given what the caller offered and nobody has yet
     */
    record Own(List<Handovers.Thing> open, List<Handovers.Line> offered, List<Handovers.Line> given) {}

    /**
     * @param receiver absent when nothing is open
     * @param log what happened on the shift
     */
    record Offer(
            @Nullable UUID receiver,
            @NotBlank @Size(max = 2000) String log) {}

    record Offered(UUID id) {}

    private final Handovers handovers;

    HandoverController(Handovers handovers) {
        this.handovers = handovers;
    }

    /** The latest 50 hand-overs, newest first. */
    @GetMapping("/handovers")
    @Needs("duty.edit")
    Page latest(@PathVariable UUID community) {
        return new Page(handovers.latest());
    }

    /** What the caller has to hand over, and what waits for them. */
    @GetMapping("/my-handovers")
    @OpenTo(Audience.STAFF)
    Own mine(@PathVariable UUID community) {
        return new Own(handovers.mine(), handovers.forMe(), handovers.given());
    }

    /** The caller ends their shift: its log, and everything open under their name to one colleague. */
    @PostMapping("/my-handovers")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo(Audience.STAFF)
    Offered offer(@PathVariable UUID community, @Valid @RequestBody Offer body) {
        var log = body.log().strip();
        return new Offered(body.receiver() == null ? handovers.end(log) : handovers.offer(body.receiver(), log));
    }

    /** The caller takes everything of it over. */
    @PostMapping("/my-handovers/{handover}/accept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(Audience.STAFF)
    void accept(@PathVariable UUID community, @PathVariable UUID handover) {
        handovers.accept(handover);
    }

    /** The caller takes back what nobody has accepted. */
    @PostMapping("/my-handovers/{handover}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(Audience.STAFF)
    void withdraw(@PathVariable UUID community, @PathVariable UUID handover) {
        handovers.withdraw(handover);
    }
}
