package io.anju.evidence;

import java.util.List;

/** Port: the populations a module keeps. Stating a member of any other is a bug and is refused. */
public interface PopulationKinds {

    List<PopulationKind> kinds();
}
