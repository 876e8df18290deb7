package io.anju.community;

/** What a space is. */
public enum SpaceKind {
    FLAT,
    SHOP,
    /** Where a vehicle stands. */
    BAY,
    STOREROOM,
    CLASSROOM,
    COMMON_AREA,
    PLANT_ROOM
}
