package io.anju.servicedesk.manner;

import org.jspecify.annotations.Nullable;

/**
 * A line of a company's checklist.
 *
 * @param n its place in the list, 1 to 999
 * @param words what is listened for, at most 60 characters
 * @param clause that it shows kept; a line of the company's own may have none
 * @param shipped whether the company has not written its own
 * @param version of the company's own, 0 while it has none
 */
public record CheckItem(
        String key,
        int n,
        String words,
        @Nullable String clause,
        Scored scored,
        Asked asked,
        boolean active,
        boolean shipped,
        int version) {

    /** How a line is scored. */
    public enum Scored {
        /** 1 when it was done, else 0. */
        KEPT,
        /** 1 to 5. */
        POINTS;

        boolean takes(int points) {
            return switch (this) {
                case KEPT -> points == 0 || points == 1;
                case POINTS -> points >= 1 && points <= MOST;
            };
        }
    }

    /** Of which calls a line is asked. */
    public enum Asked {
        ALWAYS,
        /** Only of those of a day on which the greeting has other words. */
        FESTIVAL,
        /** Only of those in which the caller was asked to wait. */
        HELD
    }

    static final int MOST = 5;
}
