package io.anju.identity;

import io.anju.kernel.Unacceptable;

/** Shorter than ten characters, or one of the passwords everybody tries first. */
public final class PasswordTooWeak extends Unacceptable {

    public PasswordTooWeak() {
        super("identity.password-too-weak", "password");
    }
}
