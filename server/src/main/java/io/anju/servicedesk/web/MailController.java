package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.servicedesk.mail.MailBoard;
import io.anju.servicedesk.mail.MailBoard.State;
import io.anju.servicedesk.mail.MailRoom;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people wrote by e-mail. A ticket is made of one as of anything that is taken down: it names the mail. */
@RestController
@RequestMapping("/api/communities/{community}/mails")
class MailController {

    /**
     * @param unread how many nobody has dealt with
     * @param next where the next page begins; null on the last
     */
    record Mails(
            List<MailBoard.Line> items,
            int unread,
            @Nullable UUID next) {}

    record PutAside(
            @NotBlank(message = "{servicedesk.mail-reason}") @Size(max = 200, message = "{servicedesk.mail-reason}")
            String reason) {}

    record Belongs(@NotNull UUID ticket) {}

    private final MailRoom room;
    private final MailBoard board;

    MailController(MailRoom room, MailBoard board) {
        this.room = room;
        this.board = board;
    }

    /** The mails of a state: unread ones the oldest first, all others the newest. */
    @GetMapping
    @Needs("tickets.call-back")
    Mails list(
            @PathVariable UUID community,
            @RequestParam State state,
            @RequestParam @Nullable UUID after,
            @RequestParam(defaultValue = "" + DeskController.PAGE) @Min(1) int limit) {
        int most = Math.min(limit, DeskController.LARGEST_PAGE);
        var items = board.list(state, after, most);
        return new Mails(
                items,
                board.unread(),
                items.size() < most ? null : items.getLast().id());
    }

    /** One mail: its words, its photos, who seems to have written it. */
    @GetMapping("/{mail}")
    @Needs("tickets.call-back")
    MailBoard.Letter find(@PathVariable UUID community, @PathVariable UUID mail) {
        return board.find(mail);
    }

    /** Nothing is made of it, and why; spam for example. */
    @PostMapping("/{mail}/aside")
    @Needs("tickets.call-back")
    MailBoard.Letter putAside(
            @PathVariable UUID community, @PathVariable UUID mail, @Valid @RequestBody PutAside body) {
        room.putAside(mail, body.reason());
        return board.find(mail);
    }

    /** It was put aside by mistake and lies unread again. */
    @PostMapping("/{mail}/return")
    @Needs("tickets.call-back")
    MailBoard.Letter takeBack(@PathVariable UUID community, @PathVariable UUID mail) {
        room.takeBack(mail);
        return board.find(mail);
    }

    /** It belongs to a ticket that is there: its words and photos join the timeline. */
    @PostMapping("/{mail}/joined")
    @Needs("tickets.call-back")
    MailBoard.Letter join(@PathVariable UUID community, @PathVariable UUID mail, @Valid @RequestBody Belongs body) {
        room.join(mail, body.ticket());
        return board.find(mail);
    }
}
