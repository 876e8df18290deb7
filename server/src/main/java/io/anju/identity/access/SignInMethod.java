package io.anju.identity.access;

import java.util.Locale;

/** How somebody came in; the session keeps it, because some acts ask for more than others. */
public enum SignInMethod {
    PASSWORD,
    SMS,
    WECHAT,
    WECOM,
    BADGE,
    OIDC;

    /** The session attribute that holds the {@link #key()}. */
    public static final String ATTRIBUTE = "anju.method";

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
