package io.anju.plannedwork.task;

/** Why a turn cannot be done now. */
public enum SkipReason {
    LOCKED,
    NO_ACCESS,
    DANGEROUS,
    /** Said in words. */
    OTHER
}
