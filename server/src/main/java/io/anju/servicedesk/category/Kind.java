package io.anju.servicedesk.category;

/** What somebody wants of the desk. */
public enum Kind {
    REPAIR,
    COMPLAINT,
    HELP,
    ENQUIRY,
    SUGGESTION,
    PRAISE,
    FEE_QUESTION
}
