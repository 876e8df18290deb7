package io.anju.identity.badge;

import io.anju.kernel.Refusal;

/** Why somebody did not get in with a badge, or may not set the PIN here. */
abstract sealed class BadgeRefused extends Refusal {

    private final int status;

    private BadgeRefused(int status, String code, Object... arguments) {
        super(code, arguments);
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    static final class NotEnrolled extends BadgeRefused {
        NotEnrolled() {
            super(404, "identity.phone-not-enrolled");
        }
    }

    static final class WrongBadge extends BadgeRefused {
        WrongBadge() {
            super(401, "identity.wrong-badge");
        }
    }

    static final class WrongPin extends BadgeRefused {
        WrongPin(int left) {
            super(401, "identity.wrong-pin", left);
        }
    }

    static final class PinLocked extends BadgeRefused {
        PinLocked() {
            super(401, "identity.pin-locked");
        }
    }

    static final class PinNotSet extends BadgeRefused {
        PinNotSet() {
            super(401, "identity.pin-not-set");
        }
    }

    static final class WrongResetCode extends BadgeRefused {
        WrongResetCode() {
            super(401, "identity.wrong-reset-code");
        }
    }

    /** A PIN is set by whoever has just proved to hold the phone. */
    static final class ProveYourself extends BadgeRefused {
        ProveYourself() {
            super(403, "identity.pin-needs-sms");
        }
    }

    /** The shared phone was revoked, or the shift is over. */
    static final class ScreenLocked extends BadgeRefused {
        ScreenLocked() {
            super(401, "identity.screen-locked");
        }
    }
}
