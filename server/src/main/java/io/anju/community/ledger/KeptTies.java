package io.anju.community.ledger;

import io.anju.community.Residents.Relation;
import io.anju.kernel.Period;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is what at which home, and when; of the number only a keyed hash. */
final class KeptTies {

    /** @param phone keyed hash of the whole number, or of its end where the rest is hidden */
    record Key(String label, String name, ByteBuffer phone, Relation relation) {}

    private final Map<Key, List<Period>> ties = new HashMap<>();

    /** Whether the tie is there or ever was: a table without days does not bring back who left. */
    boolean has(Key key) {
        return ties.containsKey(key);
    }

    /** Whether the tie is there for a part of the time, so that it cannot be there once more. */
    boolean has(Key key, Period during) {
        return ties.getOrDefault(key, List.of()).stream().anyMatch(during::overlaps);
    }

    /** A tie that was taken back on its first day, and so was there for no time. */
    void addOfNoDay(Key key) {
        ties.computeIfAbsent(key, one -> new ArrayList<>(1));
    }

    void add(Key key, Period during) {
        ties.computeIfAbsent(key, one -> new ArrayList<>(1)).add(during);
    }
}
