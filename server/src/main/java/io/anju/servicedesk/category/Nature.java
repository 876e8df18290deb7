package io.anju.servicedesk.category;

/** How grave it is, which decides by which promises it is reached and mended. Only what needs a visit is more than ordinary. */
public enum Nature {
    ORDINARY,
    MINOR,
    URGENT,
    POWER_FAILURE
}
