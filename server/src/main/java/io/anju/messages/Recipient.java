package io.anju.messages;

import java.util.UUID;

/** One person, in the standing in which the community has something to tell them. */
public record Recipient(Kind kind, UUID id) {

    /** What the id names, and so which channels fit. */
    public enum Kind {
        /** An account that lives, owns or rents in the community. */
        RESIDENT,
        /** An account with a grant in the community. */
        STAFF,
        /** A party of the community, with or without an account. */
        PARTY,
        /** An account that a decision here concerns although it may live nowhere here: it asked for a home, or just lost one. */
        CONCERNED,
        /** Whoever wrote us a letter, be they anybody here or not; the id is the letter's. */
        WRITER
    }

    public static Recipient resident(UUID account) {
        return new Recipient(Kind.RESIDENT, account);
    }

    public static Recipient staff(UUID account) {
        return new Recipient(Kind.STAFF, account);
    }

    public static Recipient concerned(UUID account) {
        return new Recipient(Kind.CONCERNED, account);
    }

    public static Recipient writer(UUID letter) {
        return new Recipient(Kind.WRITER, letter);
    }

    public static Recipient party(UUID party) {
        return new Recipient(Kind.PARTY, party);
    }
}
