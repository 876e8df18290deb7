package io.anju.testing;

import java.util.Random;

/**
 * The chance in property tests: one seed a run, said where a test uses it and set by {@code -Danju.seed=}; and how often a property
 * is tried, which {@code ./test --long} multiplies. Without a seed the same is tried each time, so that what lands does not hang on
 * chance: {@code ./test --long} draws a new one.
 */
public final class Chance {

    private static final long SEED = Long.getLong("anju.seed", 20_261_126L);
    private static final boolean LONG = Boolean.getBoolean("anju.long");
    private static final int MORE = 50;

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
        return LONG ? ordinary * MORE : ordinary;
    }
}
