package io.anju.equipment.register;

import io.anju.kernel.Ids;
import java.util.UUID;

/**
 * A machine as it is about to be written down.
 *
 * @param version of what was read; 0 for one that is new
 */
record ItemWriting(UUID id, int version, GivenItem given) {

    static ItemWriting first(GivenItem given) {
        return new ItemWriting(Ids.next(), 0, given);
    }
}
