package io.anju.servicedesk.complaint;

/** How a conflict with somebody ended (S05-020): giving way, unless it touches a principle. */
public enum Settlement {
    CONCEDED,
    PRINCIPLE
}
