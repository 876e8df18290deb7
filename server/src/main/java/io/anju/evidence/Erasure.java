package io.anju.evidence;

import java.util.UUID;

/** Forgets a person in the current community's facts. The facts stay, without the person, and the seal stays whole. */
public interface Erasure {

    /** @return how many facts named the person */
    int erase(UUID person);
}
