package io.anju.evidence;

import java.util.List;
import java.util.UUID;

/** Which subjects have new facts or expectations since somebody last looked: what the wall has to judge anew. */
public interface Changes {

    /** Whether the current community has marks, even ones that somebody else is just taking. */
    boolean pending();

    /** Where there are marks; for jobs, which see every community. */
    List<UUID> communities();

    /** Takes up to {@code max} marks of the current community, in the caller's transaction. */
    List<UUID> take(int max);
}
