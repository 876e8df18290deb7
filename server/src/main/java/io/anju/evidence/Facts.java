package io.anju.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records facts in the current community and the caller's transaction. There is no way to change one. */
public interface Facts {

    /** @throws IllegalArgumentException when no module registered that kind and version */
    UUID record(NewFact fact);

    /** Facts about one subject, oldest first. */
    List<RecordedFact> about(UUID subject);

    /** Facts about each of many subjects, oldest first; of whom there are none is not in it. */
    Map<UUID, List<RecordedFact>> about(Collection<UUID> subjects);
}
