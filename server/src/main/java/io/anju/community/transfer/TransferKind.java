package io.anju.community.transfer;

import io.anju.community.Residents.Relation;
import java.util.EnumSet;
import java.util.Set;

/** Why a home changes hands. */
public enum TransferKind {
    SALE(Relation.OWNER),
    INHERITANCE(Relation.OWNER),
    DIVORCE(Relation.OWNER),
    /** Other tenants, or the same on another contract. */
    LEASE(Relation.TENANT);

    private final Relation relation;

    TransferKind(Relation relation) {
        this.relation = relation;
    }

    /** What those who come are to the home. */
    Relation relation() {
        return relation;
    }

    /** Whose codes on paper end: of those who leave, and of households, because a code does not say whose household it lets in. */
    Set<Relation> losing() {
        return EnumSet.of(relation, Relation.HOUSEHOLD);
    }
}
