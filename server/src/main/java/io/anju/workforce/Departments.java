package io.anju.workforce;

import java.util.Optional;
import java.util.UUID;

/** Which department of the company somebody belongs to who works in the community in scope. */
public interface Departments {

    /** Its name; empty for whoever the company that manages the community does not employ. */
    Optional<String> of(UUID employee);
}
