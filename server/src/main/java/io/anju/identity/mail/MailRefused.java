package io.anju.identity.mail;

import io.anju.kernel.Refusal;
import java.time.Duration;

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

    static final class TooSoon extends MailRefused {

        private final Duration wait;

        TooSoon(Duration wait) {
            super("identity.too-soon", wait.toSeconds() + 1);
            this.wait = wait;
        }

        @Override
        public int status() {
            return 429;
        }

        @Override
        public Duration retryAfter() {
            return wait;
        }
    }
}
