package io.anju.identity.mail;

import io.anju.kernel.Refusal;

/** Why an address was not taken for somebody's. */
abstract sealed class MailRefused extends Refusal {

    private MailRefused(String code, Object... arguments) {
        super(code, arguments);
    }

    /** Wrong, used or too old: one answer, so that a guess learns nothing. */
    static final class WrongCode extends MailRefused {
        WrongCode() {
            super("identity.wrong-mail-code");
        }
    }
}
