package io.anju.community.binding;

import io.anju.kernel.Refusal;

/** Why somebody was not tied to a home, or not let go. */
abstract sealed class BindingRefused extends Refusal {

    private BindingRefused(String code, Object... arguments) {
        super(code, arguments);
    }

    /** Wrong, used, replaced or too old: one answer, so that a guess learns nothing. */
    static final class WrongCode extends BindingRefused {
        WrongCode() {
            super("community.wrong-home-code");
        }
    }

    static final class NoPhone extends BindingRefused {
        NoPhone() {
            super("community.no-phone");
        }
    }

    static final class AlreadyDecided extends BindingRefused {
        AlreadyDecided() {
            super("community.already-decided");
        }
    }

    static final class CodeIsOver extends BindingRefused {
        CodeIsOver() {
            super("community.home-code-is-over");
        }
    }

    static final class NotYours extends BindingRefused {
        NotYours() {
            super("community.not-yours-to-decide");
        }

        @Override
        public int status() {
            return 403;
        }
    }

    static final class OwnersLeaveAtTheDesk extends BindingRefused {
        OwnersLeaveAtTheDesk() {
            super("community.owners-leave-at-the-desk");
        }
    }
}
