package io.anju.evidence;

import java.util.List;

/** Port: the kinds of expectation a module states. Stating any other is a bug and is refused. */
public interface ExpectationKinds {

    List<ExpectationKind> kinds();
}
