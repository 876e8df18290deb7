package io.anju.servicedesk.ticket;

/** Where the water comes from. */
public enum LeakSource {
    /** A pipe inside a home. */
    INDOOR_PIPE,
    /** Heating under the floor, or a radiator and its pipes. */
    HEATING,
    /** What somebody above let run or over. */
    NEIGHBOUR,
    /** Through the roof or a wall. */
    ROOF_OR_WALL,
    OTHER;

    /** Whether there is a valve that has to be closed before anything is mended (S18-021). */
    public boolean hasAValve() {
        return this == INDOOR_PIPE || this == HEATING;
    }
}
