package io.anju.identity.oauth;

import io.anju.identity.access.SignInMethod;
import java.util.Arrays;
import java.util.Optional;

/** The platforms whose word on who somebody is we take. */
public enum Platform {
    WECHAT(SignInMethod.WECHAT),
    WECOM(SignInMethod.WECOM);

    private final SignInMethod method;

    Platform(SignInMethod method) {
        this.method = method;
    }

    public SignInMethod method() {
        return method;
    }

    /** As it is written in addresses and kept in rows. */
    public String key() {
        return method.key();
    }

    public static Optional<Platform> of(String key) {
        return Arrays.stream(values())
                .filter(platform -> platform.key().equals(key))
                .findFirst();
    }
}
