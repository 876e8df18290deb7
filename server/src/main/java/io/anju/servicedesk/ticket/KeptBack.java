package io.anju.servicedesk.ticket;

import java.util.Map;

/** Says which facts of a ticket only those read who hold a permission beyond the one to read tickets. */
public interface KeptBack {

    /** By the kind of the fact, the permission. */
    Map<String, String> neededFor();
}
