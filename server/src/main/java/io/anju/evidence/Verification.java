package io.anju.evidence;

import java.util.List;
import java.util.UUID;

/** Looks for facts that somebody changed, added or removed behind the application's back. */
public interface Verification {

    Result verify(UUID community);

    /**
     * @param checked sealed facts looked at
     * @param erased of them, those whose person was forgotten: checked without the person
     * @param unsealed facts that no seal protects yet
     */
    record Result(int checked, int erased, int unsealed, int batches, List<Problem> problems) {

        public Result {
            problems = List.copyOf(problems);
        }
    }

    /** @param about the fact's id or the batch's number */
    record Problem(Kind kind, String about) {}

    enum Kind {
        FACT_CHANGED,
        FACT_MISSING,
        FACT_NEVER_SEALED,
        BATCH_MISSING,
        ROOT_WRONG,
        SIGNATURE_WRONG,
        FILE_AND_DATABASE_DIFFER
    }
}
