package io.anju.evidence;

import java.util.List;

/** Port: the kinds of fact a module records. Recording any other is a bug and is refused. */
public interface FactKinds {

    List<FactKind> kinds();
}
