package io.anju.standards;

import java.util.Map;

/** Port: says what cannot be judged in the community in scope although a measure is bound to it, and why. */
public interface Unmeasurable {

    /** By clause, the reason in the words people read; empty when all can be judged. */
    Map<String, String> here();
}
