package io.anju.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that falls the same way for the same seed and subject, in whatever order one asks about the subjects. */
final class Dice {

    /** Mixes seed and subject so that neighbours have nothing in common. */
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    private final Random random;

    private Dice(long seed) {
        this.random = new Random(seed);
    }

    static Dice of(long seed, String subject, int n) {
        long mixed = (seed ^ subject.hashCode()) * MIX + n;
        mixed = (mixed ^ (mixed >>> 29)) * MIX;
        return new Dice(mixed ^ (mixed >>> 32));
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean in100(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** By weight; none may be negative, not all 0. @return its index */
    int weighed(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int at = random.nextInt(sum);
        int index = 0;
        while (at >= weights[index]) {
            at -= weights[index];
            index++;
        }
        return index;
    }

    <T> List<T> shuffled(List<T> of) {
        var copy = new ArrayList<>(of);
        Collections.shuffle(copy, random);
        return copy;
    }
}
