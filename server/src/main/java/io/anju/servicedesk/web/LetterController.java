package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.servicedesk.letter.LetterBoard;
import io.anju.servicedesk.letter.LetterBoard.Letter;
import io.anju.servicedesk.letter.NewLetter;
import io.anju.servicedesk.letter.OfficeLetters;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

/** What hotlines and street offices hand over, and the replies they want. */
@RestController
@RequestMapping("/api/communities/{community}/letters")
class LetterController {

    record Received(List<Letter> items) {}

    /**
     * @param office who hands it over
     * @param number by which they know it
     * @param replyDue by when they want a reply, at most 180 days ahead
     */
    record Register(
            @NotNull UUID space,
            @NotBlank @Size(max = 30) String category,
            @NotBlank @Size(max = 50) String office,
            @NotBlank @Size(max = 100) String number,
            @NotNull Instant replyDue,
            @Nullable @Size(max = 100) String caller,

            @NotBlank(message = "{servicedesk.description}") @Size(max = 2000, message = "{servicedesk.description}")
            String description,

            @Nullable @Size(max = 9, message = "{servicedesk.photos}")
            List<@NotNull String> photos) {

        NewLetter letter() {
            return new NewLetter(
                    space,
                    category,
                    office,
                    number,
                    replyDue,
                    caller,
                    description,
                    Objects.requireNonNullElse(photos, List.of()));
        }
    }

    record Extend(
            @NotNull Instant until,

            @NotBlank @Size(max = 500, message = "{servicedesk.note}")
            String reason) {}

    /**
     * @param dated the day that the reply bears; today where it is not told
     * @param documents SHA-256 of each picture or PDF that was sent, in order
     */
    record Reply(
            @NotBlank(message = "{servicedesk.answer}") @Size(max = 2000, message = "{servicedesk.answer}")
            String words,

            @Nullable LocalDate dated,

            @Nullable @Size(max = 9, message = "{servicedesk.photos}")
            List<@NotNull String> documents) {

        OfficeLetters.Reply reply() {
            return new OfficeLetters.Reply(words, dated, Objects.requireNonNullElse(documents, List.of()));
        }
    }

    private final OfficeLetters letters;
    private final LetterBoard board;

    LetterController(OfficeLetters letters, LetterBoard board) {
        this.letters = letters;
        this.board = board;
    }

    /** The letters that want a reply, the soonest due on top, then those that have one; at most 200. Or that of one ticket. */
    @GetMapping
    @Needs("tickets.read")
    Received list(@PathVariable UUID community, @RequestParam(required = false) @Nullable UUID ticket) {
        return new Received(ticket == null ? board.list() : board.of(ticket));
    }

    /** Registers a letter and opens its ticket. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("tickets.call-back")
    Letter register(@PathVariable UUID community, @Valid @RequestBody Register body) {
        return board.find(letters.register(body.letter()));
    }

    /** The office gave more time. */
    @PostMapping("/{letter}/extension")
    @Needs("tickets.call-back")
    Letter extend(@PathVariable UUID community, @PathVariable UUID letter, @Valid @RequestBody Extend body) {
        letters.extend(letter, body.until(), body.reason());
        return board.find(letter);
    }

    /** The reply that the office got, once. */
    @PostMapping("/{letter}/reply")
    @Needs("tickets.call-back")
    Letter reply(@PathVariable UUID community, @PathVariable UUID letter, @Valid @RequestBody Reply body) {
        letters.reply(letter, body.reply());
        return board.find(letter);
    }
}
