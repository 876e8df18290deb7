package io.anju.evidence.seal;

import java.util.Locale;

/**
 * One thing that is not as it was sealed.
 *
 * @param about the fact's id, the batch's number, or {@code fact#n} for the nth photo of a fact
 */
public record Problem(Kind kind, String about) {

    /** What is wrong. */
    public enum Kind {
        FACT_CHANGED,
        FACT_MISSING,
        FACT_NEVER_SEALED,
        PHOTO_CHANGED,
        PHOTO_MISSING,
        BATCH_MISSING,
        ROOT_WRONG,
        SIGNATURE_WRONG,
        FILE_AND_DATABASE_DIFFER;

        /** Its words lie in the module's messages under this code. */
        public String code() {
            return "evidence." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
