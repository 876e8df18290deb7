package io.anju.testing;

import java.util.Random;

/**
 * The chance in property tests: one seed a run, said where a test uses it and repeated by {@code -Danju.seed=}; and how often
 * a property is tried, which {@code ./test --long} multiplies.
 */
public final class Chance {

    private static final long SEED = Long.getLong("anju.seed", System.nanoTime());
    private static final int LONG = 50;

    private Chance() {}

    public static long seed() {
        return SEED;
    }

    /** The same for the same test and seed, whatever else runs. */
    public static Random of(Class<?> test) {
        System.out.println(test.getSimpleName() + " -Danju.seed=" + SEED);
        return new Random(SEED + test.getName().hashCode());
    }

    public static int tries(int ordinary) {
        return Boolean.getBoolean("anju.long") ? ordinary * LONG : ordinary;
    }
}
