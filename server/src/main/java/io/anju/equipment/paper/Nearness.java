package io.anju.equipment.paper;

/** How near its last day something is. It counts on that day and not on the day after. */
public enum Nearness {
    OVER(-1),
    WITHIN_30_DAYS(30),
    WITHIN_60_DAYS(60),
    WITHIN_90_DAYS(90),
    FAR(Integer.MAX_VALUE);

    private final int days;

    Nearness(int days) {
        this.days = days;
    }

    /** @param left days until the last day; negative once it is over */
    public static Nearness of(long left) {
        for (var band : values()) {
            if (left <= band.days) {
                return band;
            }
        }
        return FAR;
    }

    /** Days before the last day on which it comes to be that near; −1 for the day after. */
    public int days() {
        return days;
    }
}
