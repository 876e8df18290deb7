package io.anju.proof;

import io.anju.testing.Chance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Some of many: all of them in the long run ({@code -Danju.long=true}), else a few. What failed names its seed. */
record Choice(Random random) {

    private static final boolean LONG = Boolean.getBoolean("anju.long");

    static Choice seeded() {
        return new Choice(new Random(Chance.seed()));
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

    static boolean isLong() {
        return LONG;
    }

    static String again() {
        return "Repeat with -Danju.seed=" + Chance.seed();
    }
}
