package io.anju.community.imports;

import io.anju.kernel.Refusal;

/** Why an import does not go on. */
abstract sealed class ImportRefused extends Refusal {

    private ImportRefused(String code, Object... arguments) {
        super(code, arguments);
    }

    /** It is being read or kept, or it is kept already. */
    static final class NotNow extends ImportRefused {
        NotNow() {
            super("community.import-is-busy");
        }
    }

    /** Something has to be put right first. */
    static final class Stops extends ImportRefused {
        Stops(int stops) {
            super("community.import-has-faults", stops);
        }
    }

    /** The workbook is not kept any longer. */
    static final class Forgotten extends ImportRefused {
        Forgotten() {
            super("community.import-is-forgotten");
        }
    }
}
