package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.servicedesk.reception.FollowUps;
import io.anju.servicedesk.reception.Host;
import io.anju.servicedesk.reception.ReceptionBoard;
import io.anju.servicedesk.reception.ReceptionDays;
import io.anju.servicedesk.reception.ReceptionQuestions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
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

/** Reception days of the manager and the general manager: announced, and what was asked and answered. */
@RestController
@RequestMapping("/api/communities/{community}")
class ReceptionController {

    record Days(List<ReceptionBoard.Day> items) {}

    record Promises(List<FollowUps.Promised> items) {}

    record Announce(
            @NotNull Host host,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,

            @NotBlank @Size(max = 100) String place) {}

    /** @param party who asks, of that home; they read the answer on their phone */
    record Ask(
            @NotNull UUID space,
            @Nullable UUID party,
            @NotBlank @Size(max = 100) String askedBy,

            @NotBlank(message = "{servicedesk.description}") @Size(max = 2000, message = "{servicedesk.description}")
            String question) {}

    record Answer(
            @NotBlank(message = "{servicedesk.description}") @Size(max = 2000, message = "{servicedesk.description}")
            String answer) {}

    record Move(
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,
            @NotBlank @Size(max = 100) String place,
            @NotBlank @Size(max = 200) String reason) {}

    record CallOff(@NotBlank @Size(max = 200) String reason) {}

    record FollowUp(@NotBlank @Size(max = 30) String category) {}

    private final ReceptionDays days;
    private final ReceptionQuestions questions;
    private final ReceptionBoard board;
    private final FollowUps followUps;

    ReceptionController(ReceptionDays days, ReceptionQuestions questions, ReceptionBoard board, FollowUps followUps) {
        this.days = days;
        this.questions = questions;
        this.board = board;
        this.followUps = followUps;
    }

    /** At most 50, the latest first, each with who comes and what was asked. */
    @GetMapping("/reception-days")
    @Needs("reception.read")
    Days list(@PathVariable UUID community) {
        return new Days(board.days());
    }

    /** What was promised on the general manager's days and is not closed yet, the oldest first. */
    @GetMapping("/reception-follow-ups")
    @Needs("reception.manage")
    Promises followUps(@PathVariable UUID community) {
        return new Promises(followUps.open());
    }

    /** Announces one; residents see it on their phones from now on. */
    @PostMapping("/reception-days")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("reception.manage")
    ReceptionBoard.Day announce(@PathVariable UUID community, @Valid @RequestBody Announce body) {
        return board.day(days.announce(
                new ReceptionDays.Announcement(body.host(), body.startsAt(), body.endsAt(), body.place())));
    }

    /** Writes down what somebody asks. */
    @PostMapping("/reception-days/{reception}/questions")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("reception.manage")
    ReceptionBoard.Day ask(@PathVariable UUID community, @PathVariable UUID reception, @Valid @RequestBody Ask body) {
        questions.register(reception, body.space(), body.askedBy(), body.question(), body.party());
        return board.day(reception);
    }

    /** Holds it at another time or place; everybody is told. A general manager's day stays in its quarter. */
    @PostMapping("/reception-days/{reception}/move")
    @Needs("reception.manage")
    ReceptionBoard.Day move(@PathVariable UUID community, @PathVariable UUID reception, @Valid @RequestBody Move body) {
        days.move(
                reception,
                new ReceptionDays.Instead(body.startsAt(), body.endsAt(), body.place()),
                body.reason().strip());
        return board.day(reception);
    }

    /** It is not held; everybody is told why. */
    @PostMapping("/reception-days/{reception}/calling-off")
    @Needs("reception.manage")
    ReceptionBoard.Day callOff(
            @PathVariable UUID community, @PathVariable UUID reception, @Valid @RequestBody CallOff body) {
        days.callOff(reception, body.reason().strip());
        return board.day(reception);
    }

    /** Ends it; not while a question has neither an answer nor a ticket. */
    @PostMapping("/reception-days/{reception}/closing")
    @Needs("reception.manage")
    ReceptionBoard.Day close(@PathVariable UUID community, @PathVariable UUID reception) {
        days.close(reception);
        return board.day(reception);
    }

    /** Answers a question there and then. */
    @PostMapping("/reception-questions/{question}/answer")
    @Needs("reception.manage")
    ReceptionBoard.Day answer(
            @PathVariable UUID community, @PathVariable UUID question, @Valid @RequestBody Answer body) {
        questions.answer(question, body.answer());
        return board.dayOf(question);
    }

    /** Makes a ticket of a question that cannot be answered at once. */
    @PostMapping("/reception-questions/{question}/follow-up")
    @Needs("reception.manage")
    ReceptionBoard.Day followUp(
            @PathVariable UUID community, @PathVariable UUID question, @Valid @RequestBody FollowUp body) {
        questions.followUp(question, body.category());
        return board.dayOf(question);
    }
}
