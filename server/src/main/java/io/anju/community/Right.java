package io.anju.community;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody may do for a home: a closed set that owners choose from for their family and tenants. */
public enum Right {
    /** Report what is broken, and rate what was done about it. */
    REPORT,
    /** See all that was reported for the home while one belongs to it, not only one's own. */
    SEE_TICKETS,
    /** Let household members in, and out again. */
    MANAGE_PEOPLE;

    /** As a PostgreSQL array literal. */
    public static String literal(Set<Right> rights) {
        return rights.stream().sorted().map(Enum::name).collect(Collectors.joining(",", "{", "}"));
    }

    /** From names separated by blanks. */
    public static Set<Right> of(String names) {
        var rights = EnumSet.noneOf(Right.class);
        for (var name : names.isBlank() ? new String[0] : names.split(" ")) {
            rights.add(valueOf(name));
        }
        return rights;
    }
}
