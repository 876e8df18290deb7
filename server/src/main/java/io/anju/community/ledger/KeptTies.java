package io.anju.community.ledger;

import io.anju.community.Residents.Relation;
import io.anju.kernel.Period;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is what at which home, and when; of the number only a keyed hash. */
final class KeptTies {

    /** @param phone keyed hash of the whole number, or of its end where the rest is hidden */
    record Key(String label, String name, ByteBuffer phone, Relation relation) {}

    /**
     * A tie that is there for some time.
     *
     * @param party null where the table that is read only now brings it
     */
    record Held(UUID tie, @Nullable UUID party, Period during) {}

    private final Map<Key, List<Held>> ties = new HashMap<>();
    private final OwnedParts parts = new OwnedParts();

    /** Whether the tie is there or ever was: a table without days does not bring back who left. */
    boolean has(Key key) {
        return ties.containsKey(key);
    }

    /** Whether the tie is there for a part of the time, so that it cannot be there once more. */
    boolean has(Key key, Period during) {
        return held(key, during).isPresent();
    }

    /** The tie that is there for a part of the time, the last where there are several; of any time where none is told. */
    Optional<Held> held(Key key, @Nullable Period during) {
        return ties.getOrDefault(key, List.of()).stream()
                .filter(held -> during == null || during.overlaps(held.during()))
                .max(Comparator.comparing(held -> held.during().from()));
    }

    /** A tie that was taken back on its first day, and so was there for no time. */
    void addOfNoDay(Key key) {
        ties.computeIfAbsent(key, one -> new ArrayList<>(1));
    }

    void add(Key key, Held held) {
        ties.computeIfAbsent(key, one -> new ArrayList<>(1)).add(held);
    }

    /** What the owners hold of their homes. */
    OwnedParts parts() {
        return parts;
    }
}
