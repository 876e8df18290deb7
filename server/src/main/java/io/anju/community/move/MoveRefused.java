package io.anju.community.move;

import io.anju.kernel.Refusal;
import java.util.List;

/** Why a move does not go on. */
abstract sealed class MoveRefused extends Refusal {

    private MoveRefused(String code, Object... arguments) {
        super(code, arguments);
    }

    /** Closing waits for every step; the problem names those that are open. */
    static final class OpenSteps extends MoveRefused {

        /** @param clause the promise that closing keeps */
        OpenSteps(List<String> titles, String clause) {
            super("community.open-steps", String.join("、", titles), clause);
        }
    }

    static final class Closed extends MoveRefused {
        Closed() {
            super("community.move-is-closed");
        }
    }

    static final class DoneAlready extends MoveRefused {
        DoneAlready() {
            super("community.step-is-done");
        }
    }

    /** Keys are handed over when the papers are complete (S11-014). */
    static final class PapersFirst extends MoveRefused {
        PapersFirst() {
            super("community.papers-first");
        }
    }
}
