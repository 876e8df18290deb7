package io.anju.identity.oauth;

import io.anju.kernel.Refusal;

/** Why a platform's word was not taken. */
public abstract sealed class OAuthRefused extends Refusal {

    private final int status;

    private OAuthRefused(int status, String code) {
        super(code);
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    /** No such platform, or none set up here. */
    static final class NotOffered extends OAuthRefused {
        NotOffered() {
            super(404, "identity.platform-not-offered");
        }
    }

    /** Another browser, a second return, or too late. */
    static final class VisitOver extends OAuthRefused {
        VisitOver() {
            super(401, "identity.visit-over");
        }
    }

    static final class CodeUnknown extends OAuthRefused {
        CodeUnknown() {
            super(401, "identity.platform-said-no");
        }
    }

    static final class Unreachable extends OAuthRefused {
        Unreachable() {
            super(503, "identity.platform-unreachable");
        }
    }

    /** Staff are linked by their company, never by themselves. */
    static final class NotLinked extends OAuthRefused {
        NotLinked() {
            super(401, "identity.not-linked");
        }
    }
}
