package io.anju.identity.access;

import io.anju.kernel.Refusal;

/** Why a request did not reach its handler. */
abstract sealed class AccessRefused extends Refusal {

    private final int status;

    private AccessRefused(int status, String code, Object... arguments) {
        super(code, arguments);
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    static final class NotSignedIn extends AccessRefused {
        NotSignedIn() {
            super(401, "identity.not-signed-in");
        }
    }

    static final class NotAllowed extends AccessRefused {
        NotAllowed() {
            super(403, "identity.not-allowed");
        }
    }

    /** The caller may not even know that it exists. */
    static final class Unknown extends AccessRefused {
        Unknown() {
            super(404, "kernel.not-found");
        }
    }

    /** A command without the page's CSRF token. */
    static final class PageTooOld extends AccessRefused {
        PageTooOld() {
            super(403, "identity.page-too-old");
        }
    }

    /** Signed in, but too long ago for what is asked. */
    static final class ProveAgain extends AccessRefused {
        ProveAgain() {
            super(403, "identity.prove-again");
        }
    }

    static final class NotByToken extends AccessRefused {
        NotByToken() {
            super(403, "identity.not-by-token");
        }
    }
}
