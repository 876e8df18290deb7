package io.anju.servicedesk.complaint;

/** Why people complain: what the monthly analysis counts by. */
public enum Cause {
    ATTITUDE,
    QUALITY,
    DELAY,
    FACILITY,
    CLEANING,
    SAFETY,
    NEIGHBOUR,
    CHARGES,
    OTHER
}
