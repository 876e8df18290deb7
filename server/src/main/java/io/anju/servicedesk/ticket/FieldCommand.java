package io.anju.servicedesk.ticket;

import io.anju.servicedesk.OfflineCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a technician did, as the phone wrote it down then (offline envelope, versions 1 and 2).
 *
 * @param envelope in what it came
 * @param version of the payload; 1 says words and photos only
 */
public record FieldCommand(
        OfflineCommand envelope,
        Kind kind,
        UUID ticket,
        @Nullable String note,
        List<String> photos,
        int version,
        Said said) {

    /** What is done in the field. */
    public enum Kind {
        ACCEPT,
        ARRIVE,
        /** Let in later than on arrival. */
        ENTER,
        /** What it will cost is told. */
        QUOTE,
        /** Now it is worked on: where somebody pays, not before they said yes. */
        BEGIN,
        /** It cannot be done now. */
        POSTPONE,
        FINISH,
        /** It was found out where the water comes from. */
        SOURCE,
        /** The water is off. */
        VALVE,
        /** What is damaged at the home that reported it was photographed. */
        LOSS,
        /** Somebody was at a neighbour's door. */
        NEIGHBOUR,
        /** Somebody who helps is there. */
        HELP,
        /** Whoever was sent cannot go. */
        DECLINE,
        /** It was agreed what to do about a room that is too cold or too warm. */
        MEASURE,
        /** What the phone was refused is given up. */
        DROP
    }

    public FieldCommand {
        photos = List.copyOf(photos);
    }

    /** All files it names. */
    List<String> files() {
        var files = new ArrayList<>(photos);
        files.addAll(said.files());
        return files;
    }

    /** Under whose name; the phone may be shared. */
    public UUID account() {
        return envelope.account();
    }
}
