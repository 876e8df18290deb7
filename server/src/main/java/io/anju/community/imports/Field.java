package io.anju.community.imports;

/** What a column of a ledger says. */
public enum Field {
    BUILDING,
    UNIT,
    FLOOR,
    /** The door, or the whole home: {@code 3-2-1102}. */
    DOOR,
    KIND,
    USE,
    AREA,
    OCCUPIED,
    TRADING,
    OWNER,
    OWNER_PHONE,
    TENANT,
    TENANT_PHONE,
    /** Somebody whose relation is said in {@link #RELATION}; an owner where it is not. */
    PERSON,
    PHONE,
    RELATION,
    /** The first day of the owner or the person. */
    SINCE,
    /** Their last. */
    UNTIL,
    LEASE_SINCE,
    LEASE_UNTIL,
    /** What part of the home the owner of the row holds, or each of several. */
    SHARE;

    /** Whether several columns may say it. */
    public boolean isRepeatable() {
        return this == OWNER_PHONE || this == TENANT_PHONE || this == PHONE;
    }
}
