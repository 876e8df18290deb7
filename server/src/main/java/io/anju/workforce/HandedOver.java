package io.anju.workforce;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Port: what a module has open under somebody's name, for whoever takes over from them. A bean; one for each kind of thing.
 * Everything is handed over in one list with one acceptance.
 */
public interface HandedOver {

    /**
     * One open thing.
     *
     * @param label what people call it
     * @param link where it is opened, a path of one of the two faces; null when there is nothing to open
     */
    record Item(UUID subject, String label, @Nullable String link) {}

    /** {@code <module>.<what>}; stable, for the database remembers by it whose item it is. */
    String kind();

    /** What the account answers for in the community in scope now, the most urgent first. */
    List<Item> openOf(UUID account);

    /**
     * From now on another account answers for it. Called in the transaction of the acceptance, or of the shift leader's getting
     * it. What was closed or passed on meanwhile is left alone.
     */
    void takenOver(UUID subject, UUID from, UUID to);
}
