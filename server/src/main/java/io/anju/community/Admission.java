package io.anju.community;

import io.anju.community.Residents.Relation;
import java.util.List;
import java.util.UUID;

/** Asking the desk of the community in scope for a home. */
public interface Admission {

    /** What the signed-in account asks for; the home as the asker calls it, the photos that show it as SHA-256. */
    record Wish(String name, String home, Relation relation, List<String> photos) {

        public Wish {
            photos = List.copyOf(photos);
        }

        public Wish(String name, String home, Relation relation) {
            this(name, home, relation, List.of());
        }
    }

    /** Refused while an earlier request is open, and for an account without a number. */
    UUID ask(Wish wish);
}
