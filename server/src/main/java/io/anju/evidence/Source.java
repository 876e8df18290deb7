package io.anju.evidence;

/** How we know. {@link #TYPED} is the word of the person concerned, and is judged only where the adoption allows it. */
public enum Source {
    SCANNED,
    PHOTOGRAPHED,
    MEASURED,
    TYPED,
    SYSTEM
}
