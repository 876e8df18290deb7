package io.anju.files;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** A module's word that it still refers to a file. A bean of every module that keeps hashes: the rest is swept away. */
public interface FileUse {

    /** Which of these the module refers to. Asked over all communities' rows, so the query has to name the community. */
    Set<String> used(UUID community, Collection<String> sha256);
}
