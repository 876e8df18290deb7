package io.anju.identity.oauth;

import io.anju.kernel.Unacceptable;
import java.util.regex.Pattern;

/** A page of one of our two faces: the only place a browser is sent to after it signed in elsewhere. */
public record OwnPath(String value) {

    private static final Pattern FORM = Pattern.compile("/(?:m|console)/(?!/)[A-Za-z0-9/_.~?=&%-]{0,300}");

    /** @throws Unacceptable for an address elsewhere, however it is dressed up */
    public OwnPath {
        if (!FORM.matcher(value).matches() || value.contains("//") || value.contains("..")) {
            throw new Unacceptable("identity.not-our-page", "to");
        }
    }

    /** The sign-in page of the same face. */
    public String signIn() {
        return value.startsWith("/m/") ? "/m/sign-in" : "/console/sign-in";
    }
}
