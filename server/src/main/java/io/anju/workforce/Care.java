package io.anju.workforce;

/** What a district is looked after for; a place may lie in one district of each. */
public enum Care {
    STEWARD,
    REPAIR,
    CLEANING,
    ORDER
}
