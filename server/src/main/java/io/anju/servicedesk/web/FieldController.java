package io.anju.servicedesk.web;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Needs;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.board.TicketBoard;
import io.anju.servicedesk.board.TicketDetail;
import io.anju.servicedesk.ticket.FieldCommand;
import io.anju.servicedesk.ticket.FieldWork;
import io.anju.workforce.Staff;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The technician's phone: what is in hand, and commands that may come late but are never lost. */
@RestController
@RequestMapping("/api/communities/{community}")
class FieldController {

    record InHand(List<TicketDetail> items) {}

    record Payload(
            @Nullable @Size(max = 500, message = "{servicedesk.note}")
            String note,

            @Nullable @Size(max = 9, message = "{servicedesk.photos}")
            List<@NotNull String> photos) {}

    /** Offline envelope, version 1 (docs/domain/servicedesk.md#envelope). */
    record Envelope(
            @NotNull UUID id,
            @NotNull UUID account,
            @NotNull @Size(min = 1, max = 100) String device,
            @NotNull @Min(1) Long sequence,
            @NotNull @Size(max = 100) String previousHash,

            @Nullable @Size(max = 40) @Pattern(regexp = "[-0-9T:.Z]+", message = "{servicedesk.envelope}")
            String anchor,

            @NotNull @Size(max = 1000) String signature,
            @NotNull Instant deviceTime,
            @NotNull @Min(1) @Max(1) Integer payloadVersion,

            @NotNull @Pattern(regexp = "ticket\\.(accept|arrive|finish)", message = "{servicedesk.envelope}")
            String kind,

            @NotNull UUID subject,
            @NotNull @Valid Payload payload,

            @NotNull @Size(max = 9, message = "{servicedesk.photos}")
            List<@NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "{servicedesk.envelope}") String> blobs) {

        FieldCommand command(String asSent) {
            var verb =
                    FieldCommand.Kind.valueOf(kind.substring("ticket.".length()).toUpperCase(Locale.ROOT));
            return new FieldCommand(
                    id,
                    account,
                    device,
                    sequence,
                    previousHash,
                    Objects.requireNonNullElse(anchor, ""),
                    signature,
                    deviceTime,
                    verb,
                    subject,
                    payload.note(),
                    Objects.requireNonNullElse(payload.photos(), List.of()),
                    asSent);
        }
    }

    /**
     * What became of a command.
     *
     * @param reason why the ticket did not change, in words for the technician
     */
    record Taken(String outcome, @Nullable String reason, TicketDetail ticket) {}

    private final FieldWork work;
    private final TicketBoard board;
    private final Staff staff;
    private final MessageSource texts;
    private final BusinessClock clock;

    FieldController(FieldWork work, TicketBoard board, Staff staff, MessageSource texts, BusinessClock clock) {
        this.work = work;
        this.board = board;
        this.staff = staff;
        this.texts = texts;
        this.clock = clock;
    }

    /** What the caller has in hand, the clock that runs out first on top. */
    @GetMapping("/my-tickets")
    @Needs("tickets.work")
    InHand inHand(@PathVariable UUID community) {
        return new InHand(staff.ofAccount(Scope.current().actor().required())
                .map(member -> board.assignedTo(member.employee(), clock.instant()))
                .orElse(List.of()));
    }

    /** Takes one step of the work, perhaps long after it was done; nothing is refused for being late. */
    @PostMapping("/commands")
    @Needs("tickets.work")
    Taken take(@PathVariable UUID community, @Valid @RequestBody Envelope body, HttpServletRequest request)
            throws IOException {
        if (!body.id().toString().equalsIgnoreCase(request.getHeader("Idempotency-Key"))) {
            throw new Unacceptable("servicedesk.key-is-not-the-id", "id");
        }
        // A command's body is kept in memory and can be read again: the next one of the phone names its hash.
        var asSent = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var outcome = work.take(body.command(asSent));
        var ticket = board.find(body.subject());
        return switch (outcome) {
            case FieldWork.Outcome.Applied applied -> new Taken("applied", null, ticket);
            case FieldWork.Outcome.Recorded recorded -> new Taken("recorded", words(recorded), ticket);
        };
    }

    private String words(FieldWork.Outcome.Recorded recorded) {
        return texts.getMessage("servicedesk.recorded." + recorded.reason(), null, Locale.CHINA);
    }
}
