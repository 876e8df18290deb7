package io.anju.community.move;

/** A step of moving in or out. What it takes to be done, {@link StepRules} says. */
public enum StepKind {
    /** What is still to be paid: nothing, or who bears it is written down. */
    FEES,
    /** The handbook was handed over: its version, who signed for it. */
    HANDBOOK,
    /** Every paper that is asked for is attached. */
    DOCUMENTS,
    /** The rules were explained, and that was signed. */
    RULES,
    /** What the file of a tenant needs: the line of business and the lease. */
    FILE,
    /** Each meter's reading, confirmed by both. */
    READINGS,
    /** Each supply is opened, or not applicable. */
    UTILITIES,
    /** Keys by number and count, or why none passed the desk, signed for; back at moving out. */
    KEYS,
    /** The file is closed. */
    FILE_CLOSED
}
