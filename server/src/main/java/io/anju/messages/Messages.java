package io.anju.messages;

/** Tells somebody in the community in scope something. */
public interface Messages {

    /**
     * Keeps the message in the caller's transaction: it lies in the inbox once that commits, and is sent soon after. The same
     * recipient is told once under one dedup key. Whoever has no business in the community today is not told.
     *
     * @throws IllegalArgumentException when there is no such template, or the parameters are not exactly those it names
     */
    void tell(NewMessage message);
}
