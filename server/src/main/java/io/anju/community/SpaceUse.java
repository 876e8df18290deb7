package io.anju.community;

/** What a space serves, as its certificate says. */
public enum SpaceUse {
    DWELLING,
    COMMERCE,
    OFFICE,
    PARKING,
    STORAGE,
    TEACHING,
    /** For all who live or work there. */
    COMMON
}
