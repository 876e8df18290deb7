package io.anju.servicedesk.web;

import io.anju.kernel.CommandKey;
import io.anju.kernel.Needs;
import io.anju.kernel.OwnTransactions;
import io.anju.servicedesk.dial.Dials;
import io.anju.servicedesk.hotline.Hotline;
import io.anju.servicedesk.hotline.HotlineBoard;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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

/** The hotline: who rang in vain, who was called back, and which calls led to nothing. */
@RestController
@RequestMapping("/api/communities/{community}")
class HotlineController {

    record CalledBack(
            @NotNull Boolean reached,

            @Nullable @Size(min = 1, max = 500, message = "{servicedesk.note}")
            String note) {}

    record LedTo(@NotNull UUID ticket) {}

    private final Hotline hotline;
    private final HotlineBoard board;
    private final Dials dials;

    HotlineController(Hotline hotline, HotlineBoard board, Dials dials) {
        this.hotline = hotline;
        this.board = board;
        this.dials = dials;
    }

    /** A day of the hotline, today unless another is named. */
    @GetMapping("/hotline")
    @Needs("tickets.read")
    HotlineBoard.Day day(@PathVariable UUID community, @RequestParam(required = false) @Nullable LocalDate day) {
        return board.of(day);
    }

    /**
     * Rings the caller's own phone, then whoever rang in vain, whose number nobody sees; it is answered once the exchange has said
     * whether it rings. By itself it calls nobody back.
     */
    @PostMapping("/hotline/calls/{call}/dial")
    @OwnTransactions
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("tickets.call-back")
    void dial(
            @PathVariable UUID community,
            @PathVariable UUID call,
            @Valid @RequestBody Dial body,
            HttpServletRequest request) {
        dials.missed(CommandKey.of(request), call, body.ring());
    }

    /** Somebody rang whoever was missed, whether they were there or not. */
    @PostMapping("/calls/{call}/call-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("tickets.call-back")
    void callBack(@PathVariable UUID community, @PathVariable UUID call, @Valid @RequestBody CalledBack body) {
        hotline.callBack(call, body.reached(), body.note());
    }

    /** The ticket of a call that was noted without one. */
    @PostMapping("/calls/{call}/ticket")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("tickets.call-back")
    void ledTo(@PathVariable UUID community, @PathVariable UUID call, @Valid @RequestBody LedTo body) {
        hotline.ledTo(call, body.ticket());
    }
}
