package io.anju.evidence;

import java.util.List;
import java.util.UUID;

/** Which subjects have new facts or expectations since somebody last looked: what the wall has to judge anew. */
public interface Changes {

    /** Takes up to {@code max} marks of the current community, in the caller's transaction. */
    List<UUID> take(int max);
}
