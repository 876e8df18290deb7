package io.anju.identity.oidc;

import io.anju.kernel.Refusal;

/** Why the word of a company's identity provider was not taken. */
abstract sealed class OidcRefused extends Refusal {

    private final int status;

    private OidcRefused(int status, String code) {
        super(code);
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    /** No such provider here, or none of that company. */
    static final class NotOffered extends OidcRefused {
        NotOffered() {
            super(404, "identity.oidc-not-offered");
        }
    }

    /** Another browser, a second return, or too late. */
    static final class VisitOver extends OidcRefused {
        VisitOver() {
            super(401, "identity.visit-over");
        }
    }

    /** The provider did not let the person through, or does not know the code. */
    static final class SaidNo extends OidcRefused {
        SaidNo() {
            super(401, "identity.oidc-said-no");
        }
    }

    static final class Unreachable extends OidcRefused {
        Unreachable() {
            super(503, "identity.oidc-unreachable");
        }
    }

    /** An ID token that is not signed by the provider, not meant for us, not for this visit, or too old. */
    static final class NotTrusted extends OidcRefused {
        NotTrusted() {
            super(401, "identity.oidc-not-trusted");
        }
    }

    /** A person whom the company has not linked with an account; signing in never makes one. */
    static final class Unknown extends OidcRefused {
        Unknown() {
            super(401, "identity.oidc-unknown");
        }
    }

    /** The account has no access to the company (any more), or has some to another one too. */
    static final class NotOfTheCompany extends OidcRefused {
        NotOfTheCompany() {
            super(409, "identity.oidc-not-of-the-company");
        }
    }

    /** The subject or the account has a link already. */
    static final class LinkTaken extends OidcRefused {
        LinkTaken() {
            super(409, "identity.oidc-link-taken");
        }
    }
}
