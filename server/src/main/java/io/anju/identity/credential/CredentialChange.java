package io.anju.identity.credential;

import java.util.Locale;

/** Something a person should be able to look up when they wonder how a stranger got in. */
public enum CredentialChange {
    PASSWORD_SET,
    PASSWORD_CHANGED,
    SECOND_FACTOR_ENROLLED,
    SECOND_FACTOR_REMOVED,
    RECOVERY_CODE_USED,
    TOKEN_CREATED,
    TOKEN_REVOKED;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
