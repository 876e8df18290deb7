package io.anju.standards;

import java.util.UUID;

/** The state behind the wall, derived from facts and expectations only. No call sets a verdict. */
public interface Rollup {

    /** Brings one community's roll-up up to what its facts say now. Cheap when nothing has changed. */
    void refresh(UUID community);
}
