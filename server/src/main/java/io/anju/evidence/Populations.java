package io.anju.evidence;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Who belongs to whom promises are owed to, in the current community and the caller's transaction. What was once in force
 * stays readable: memberships end and are never deleted.
 */
public interface Populations {

    /**
     * It belongs from that day on. Stated again in the same words nothing changes; in other words the running membership ends
     * on the day and a new one begins.
     *
     * @throws IllegalArgumentException when no module registered the kind
     */
    void include(NewMember member);

    /**
     * From that day on it belongs no longer; a membership that was to begin then or later never was. Nothing happens when there
     * is none.
     *
     * @param because for people
     */
    void exclude(String kind, UUID subject, LocalDate from, String because);
}
