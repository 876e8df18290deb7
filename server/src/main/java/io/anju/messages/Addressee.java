package io.anju.messages;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port: how a recipient is reached in the community in scope. Every module that knows part of the answer implements it. */
public interface Addressee {

    /** What this module knows of the recipient today; empty when it knows of nobody like that in the community. */
    Optional<Reach> find(Recipient recipient);

    /** @param account whose inbox it is, when the recipient is not an account itself */
    record Reach(@Nullable UUID account, List<Address> addresses) {

        public Reach {
            addresses = List.copyOf(addresses);
        }
    }
}
