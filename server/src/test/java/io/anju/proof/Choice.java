package io.anju.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Some of many: all of them, and by a seed of its own each time, in the long run ({@code -Danju.long=true}); else a few, the same
 * each time. What failed names its seed.
 */
record Choice(Random random) {

    private static final boolean LONG = Boolean.getBoolean("anju.long");
    private static final long SEED = Long.getLong("anju.seed", LONG ? System.nanoTime() : 20_261_126L);

    static Choice seeded() {
        return new Choice(new Random(SEED));
    }

    <T> List<T> of(List<T> all, int few) {
        if (LONG || all.size() <= few) {
            return all;
        }
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, few);
    }

    int times(int few, int many) {
        return LONG ? many : few;
    }

    static String again() {
        return "Repeat with -Danju.seed=" + SEED;
    }
}
