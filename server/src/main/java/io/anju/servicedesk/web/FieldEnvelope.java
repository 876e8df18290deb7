package io.anju.servicedesk.web;

import io.anju.servicedesk.OfflineCommand;
import io.anju.servicedesk.ticket.FieldCommand;
import io.anju.servicedesk.ticket.LeakSource;
import io.anju.servicedesk.ticket.RoomMeasure;
import io.anju.servicedesk.ticket.Said;
import io.anju.servicedesk.ticket.Said.AtTheNeighbours;
import io.anju.servicedesk.ticket.Said.Confirmed;
import io.anju.servicedesk.ticket.Said.DoorStep;
import io.anju.servicedesk.ticket.Said.NoEntry;
import io.anju.servicedesk.ticket.Said.OtherNeeds;
import io.anju.servicedesk.ticket.Said.Unsigned;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Offline envelope (docs/domain/servicedesk.md#envelope). Version 1 of the payload says words and photos; version 2 says all. */
record FieldEnvelope(
        @NotNull UUID id,
        @NotNull UUID account,
        @NotNull @Size(min = 1, max = 100) String device,
        @NotNull @Min(1) Long sequence,
        @NotNull @Size(max = 100) String previousHash,

        @Nullable @Size(max = 40) @Pattern(regexp = "[-0-9T:.Z]+", message = "{servicedesk.envelope}")
        String anchor,

        @NotNull @Size(max = 1000) String signature,
        @NotNull Instant deviceTime,
        @NotNull @Min(1) @Max(2) Integer payloadVersion,

        @NotNull @Pattern(regexp = KINDS, message = "{servicedesk.envelope}")
        String kind,

        @NotNull UUID subject,
        @NotNull @Valid Payload payload,

        @NotNull @Size(max = 10, message = "{servicedesk.photos}")
        List<@NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "{servicedesk.envelope}") String> blobs) {

    private static final String HASH = "[0-9a-f]{64}";

    private static final String KINDS =
            "ticket\\.(accept|arrive|enter|quote|begin|postpone|finish|source|valve|loss|neighbour|help|decline|measure|drop)";

    record Payload(
            @Nullable @Size(max = 500, message = "{servicedesk.note}")
            String note,

            @Nullable @Size(max = 9, message = "{servicedesk.photos}")
            List<@NotNull String> photos,

            @Nullable @Valid Door door,
            @Nullable @Valid Leave leave,
            @Nullable @Valid Findings findings,
            @Nullable @Valid Quoted quote,
            @Nullable @Valid Postponed postponed,
            @Nullable @Valid AtALeak leak,
            @Nullable @Valid Agreed agreed,
            @Nullable @Valid Dropped dropped,

            @Nullable @Size(max = 12, message = "{servicedesk.checklist}")
            List<@NotNull @Size(max = 60, message = "{servicedesk.checklist}") String> checked) {

        Said said() {
            return new Said(
                    door == null ? null : door.said(),
                    leave == null ? null : leave.said(),
                    findings == null ? null : findings.said(),
                    quote == null ? null : quote.said(),
                    postponed == null ? null : new Said.Postponed(postponed.reason(), postponed.until()),
                    leak == null ? null : leak.said(),
                    agreed == null ? null : new Said.Agreed(agreed.measure(), agreed.words()),
                    dropped == null ? null : dropped.said(),
                    checked == null ? List.of() : checked);
        }
    }

    /** @param confirmed in the order they were done */
    record Door(
            @NotNull @Size(max = 4) List<@NotNull DoorStep> confirmed,
            @Nullable @Size(max = 200) String purpose,
            @Nullable NoEntry noEntry) {

        Said.Door said() {
            return new Said.Door(confirmed, purpose, noEntry);
        }
    }

    record Leave(
            @NotNull Boolean thanked,
            @NotNull Boolean doorClosed,
            @Nullable @Size(max = 200) String result,
            @Nullable OtherNeeds otherNeeds,
            @Nullable @Size(max = 500) String need) {

        Said.Leave said() {
            return new Said.Leave(thanked, doorClosed, result, otherNeeds, need);
        }
    }

    record Part(
            @NotBlank @Size(max = 50) String name,
            @NotNull @Min(1) @Max(999) Integer quantity) {}

    record Findings(
            @Nullable @Size(max = 200) String cause,
            @Nullable @Size(max = 30) List<@NotNull @Valid Part> parts,

            @Nullable @Pattern(regexp = HASH, message = "{servicedesk.envelope}")
            String signature,

            @Nullable Unsigned unsigned,
            @Nullable @Size(max = 200) String unsignedBecause) {

        Said.Findings said() {
            var used = parts == null
                    ? null
                    : parts.stream()
                            .map(part -> new Said.Part(part.name(), part.quantity()))
                            .toList();
            return new Said.Findings(cause, used, signature, signature == null ? unsigned : null, unsignedBecause);
        }
    }

    /** @param unitFen in fen, 0 to 10,000,000 */
    record QuotedLine(
            @Nullable @Size(max = 30) String key,
            @Nullable @Size(max = 50) String name,
            @Nullable @Size(max = 10) String unit,
            @NotNull @Min(1) @Max(999) Integer quantity,
            @Nullable @Min(0) @Max(10_000_000) Long unitFen) {}

    record Quoted(
            @NotNull @Size(max = 30) List<@NotNull @Valid QuotedLine> lines,
            @Nullable @Size(max = 500) String explanation,
            @Nullable Confirmed confirmed,
            @Nullable @Size(max = 200) String confirmedBy,

            @Nullable @Pattern(regexp = HASH, message = "{servicedesk.envelope}")
            String signature) {

        Said.Quoted said() {
            var quoted = lines.stream()
                    .map(line ->
                            new Said.QuotedLine(line.key(), line.name(), line.unit(), line.quantity(), line.unitFen()))
                    .toList();
            return new Said.Quoted(quoted, explanation, confirmed, confirmedBy, signature);
        }
    }

    record Postponed(
            @Nullable @Size(max = 200) String reason,
            @Nullable LocalDate until) {}

    /** @param space the neighbour's home */
    record AtALeak(
            @Nullable LeakSource source,
            @Nullable UUID valve,
            @Nullable UUID space,
            @Nullable AtTheNeighbours outcome,
            @Nullable Boolean loss,
            @Nullable Boolean consent) {

        Said.AtALeak said() {
            return new Said.AtALeak(
                    source, valve, space, outcome, Boolean.TRUE.equals(loss), Boolean.TRUE.equals(consent));
        }
    }

    /** @param words how it was agreed */
    record Agreed(
            @NotNull RoomMeasure measure,

            @NotBlank(message = "{servicedesk.measure}") @Size(max = 500, message = "{servicedesk.measure}")
            String words) {}

    /** What was refused before, as the phone had it. */
    record Dropped(
            @NotNull UUID id,

            @NotNull @Pattern(regexp = KINDS, message = "{servicedesk.envelope}")
            String kind,

            @NotNull Instant deviceTime,
            @Nullable @Size(max = 200) String refusal) {

        Said.Dropped said() {
            return new Said.Dropped(id, verb(kind), deviceTime, refusal);
        }
    }

    private static FieldCommand.Kind verb(String kind) {
        return FieldCommand.Kind.valueOf(kind.substring("ticket.".length()).toUpperCase(Locale.ROOT));
    }

    FieldCommand command(String asSent) {
        return new FieldCommand(
                new OfflineCommand(
                        id,
                        account,
                        device,
                        sequence,
                        previousHash,
                        Objects.requireNonNullElse(anchor, ""),
                        signature,
                        deviceTime,
                        asSent),
                verb(kind),
                subject,
                payload.note(),
                Objects.requireNonNullElse(payload.photos(), List.of()),
                payloadVersion,
                payloadVersion > 1 ? payload.said() : Said.NOTHING);
    }
}
