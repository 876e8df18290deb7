package io.anju.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Work that nobody waits for: jobs, runs, listeners. Inside it connections come from the pool that lets a statement take an
 * hour; outside, from the one of the requests, where it gets four seconds. It does not follow to other threads.
 */
public final class LongRun {

    private static final ScopedValue<Boolean> CURRENT = ScopedValue.newInstance();

    private LongRun() {}

    public static boolean isCurrent() {
        return CURRENT.isBound();
    }

    public static <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work)
            throws X {
        return ScopedValue.where(CURRENT, true).call(work);
    }

    public static void run(Runnable work) {
        ScopedValue.where(CURRENT, true).run(work);
    }
}
