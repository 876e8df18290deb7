package io.anju.standards;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the community in scope has promised. Work takes its due time from here and pins the version it was given. */
public interface Promises {

    /** The version in force at the instant; empty if the clause is not adopted by then. */
    Optional<Adopted> adopted(String clause, Instant at);

    /** Those in force at the instant that are judged by what is owed of the kind, by clause. */
    List<Adopted> adoptedOf(String expectationKind, Instant at);

    /**
     * Adopts a clause, or changes its numbers from an instant on. Refuses what is looser than the catalogue.
     *
     * @return the adoption version
     */
    UUID adopt(NewAdoption adoption);
}
