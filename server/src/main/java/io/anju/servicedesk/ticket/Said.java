package io.anju.servicedesk.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a step in the field says besides words and photos. Each part is null where the phone said none of it, and an envelope of
 * version 1 cannot say any; of a checklist the lines that were ticked. See docs/domain/servicedesk.md#at-the-door.
 */
public record Said(
        @Nullable Door door,
        @Nullable Leave leave,
        @Nullable Findings findings,
        @Nullable Quoted quote,
        @Nullable Postponed postponed,
        @Nullable AtALeak leak,
        @Nullable Agreed agreed,
        @Nullable Dropped dropped,
        List<String> checked) {

    public Said {
        checked = List.copyOf(checked);
    }

    public static final Said NOTHING = new Said(null, null, null, null, null, null, null, null, List.of());

    /** What is done at a door, in the order in which it is done. */
    public enum DoorStep {
        /** Dressed as we dress, the badge to be seen (S05-067). */
        DRESSED,
        /** Knocked (S05-068). */
        KNOCKED,
        /** Greeted, and said who it is and what for (S05-069). */
        IDENTIFIED,
        /** Let in by whoever lives there, and thanked for it (S05-070). */
        CONSENTED
    }

    /** Why somebody at the door did not go in. */
    public enum NoEntry {
        NOBODY_HOME,
        DECLINED,
        /** What is to be done is outside. */
        NOT_NEEDED
    }

    /**
     * The one confirmation at a door.
     *
     * @param confirmed in the order they were done
     * @param purpose what was said to be the visit's, at most 200 characters (S05-072)
     */
    public record Door(
            List<DoorStep> confirmed,
            @Nullable String purpose,
            @Nullable NoEntry noEntry) {

        public Door {
            confirmed = List.copyOf(confirmed);
        }
    }

    /** Whether somebody wanted anything else when they were asked. */
    public enum OtherNeeds {
        NONE,
        NAMED
    }

    /**
     * The one confirmation on leaving.
     *
     * @param thanked said thanks and good-bye (S05-076)
     * @param doorClosed the door was closed for them (S05-077)
     * @param result what came of talking with them, at most 200 characters (S05-072)
     * @param otherNeeds what they said when asked for anything else (S12-023)
     * @param need what else they want, at most 500 characters; becomes a ticket of its own
     */
    public record Leave(
            boolean thanked,
            boolean doorClosed,
            @Nullable String result,
            @Nullable OtherNeeds otherNeeds,
            @Nullable String need) {}

    /** Why there is no signature. */
    public enum Unsigned {
        ABSENT,
        DECLINED
    }

    /** @param quantity whole pieces, 1 to 999 */
    public record Part(String name, int quantity) {}

    /**
     * What was found and used, where the category's profile asks for it.
     *
     * @param cause at most 200 characters
     * @param parts all that were used; empty for none
     * @param signature SHA-256 of what was drawn, already stored
     * @param unsignedBecause in words, at most 200 characters
     */
    public record Findings(
            @Nullable String cause,
            @Nullable List<Part> parts,
            @Nullable String signature,
            @Nullable Unsigned unsigned,
            @Nullable String unsignedBecause) {

        public Findings {
            parts = parts == null ? null : List.copyOf(parts);
        }
    }

    /**
     * One line of a quote.
     *
     * @param key of the price list, whose price it then has; null for a line of its own, which says all else itself
     * @param quantity whole units, 1 to 999
     * @param unitFen what one unit costs, in fen
     */
    public record QuotedLine(
            @Nullable String key,
            @Nullable String name,
            @Nullable String unit,
            int quantity,
            @Nullable Long unitFen) {}

    /** How whoever pays answered on the spot. */
    public enum Confirmed {
        SIGNED,
        /** On the telephone, or in words. */
        TOLD,
        DECLINED
    }

    /**
     * What paid work is said to cost.
     *
     * @param explanation whose it is to pay, and why; at most 500 characters
     * @param confirmed null where the resident is asked on their own phone
     * @param confirmedBy who said so, at most 200 characters
     * @param signature SHA-256 of what was drawn, already stored
     */
    public record Quoted(
            List<QuotedLine> lines,
            @Nullable String explanation,
            @Nullable Confirmed confirmed,
            @Nullable String confirmedBy,
            @Nullable String signature) {

        public Quoted {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Why it cannot be done now, and by when it will be (S18-022).
     *
     * @param reason at most 200 characters
     * @param until the last day on which it is in time
     */
    public record Postponed(
            @Nullable String reason, @Nullable LocalDate until) {}

    /** How a visit at a neighbour's door ended. */
    public enum AtTheNeighbours {
        /** Somebody let us in and it was looked at. */
        CHECKED,
        /** To be tried again. */
        NOBODY_HOME,
        /** They did not want us in; nobody goes in against that. */
        DECLINED
    }

    /**
     * What was done about a leak. Which parts count is the kind's to say.
     *
     * @param valve of the register, where it is one of it
     * @param space the neighbour's home: in a basement no check has been opened yet whose id could be named
     * @param loss whether something is damaged there
     * @param consent whether they agreed to photos inside their home
     */
    public record AtALeak(
            @Nullable LeakSource source,
            @Nullable UUID valve,
            @Nullable UUID space,
            @Nullable AtTheNeighbours outcome,
            boolean loss,
            boolean consent) {}

    /**
     * What was agreed to do about a room that is too cold or too warm.
     *
     * @param words how it was agreed, at most 500 characters
     */
    public record Agreed(RoomMeasure measure, String words) {}

    /**
     * What the phone was refused and is not said anew.
     *
     * @param id of the command that was refused
     * @param deviceTime when that was done, by the device's clock
     * @param refusal what we called our refusal, at most 200 characters
     */
    public record Dropped(
            UUID id,
            FieldCommand.Kind kind,
            Instant deviceTime,
            @Nullable String refusal) {}

    /** The files it names: they have to be here before it is taken. */
    List<String> files() {
        var files = new ArrayList<String>(1);
        if (findings != null && findings.signature() != null) {
            files.add(findings.signature());
        }
        if (quote != null && quote.signature() != null) {
            files.add(quote.signature());
        }
        return files;
    }
}
