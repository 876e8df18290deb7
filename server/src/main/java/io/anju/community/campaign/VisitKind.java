package io.anju.community.campaign;

/** What a visit is for. */
public enum VisitKind {
    CENSUS,
    TENANT
}
