package io.anju.identity;

import java.util.Optional;
import java.util.UUID;

/** Badges and PINs, for modules that bring people in. */
public interface BadgeOffice {

    /** Issues a badge to somebody with a grant in the community in scope; their earlier one ends. */
    UUID issue(UUID account);

    /** @throws io.anju.kernel.Unacceptable for what is not four digits, or too easily guessed */
    void setPin(UUID account, String pin);

    /** What the QR code of the account's newest live badge says. */
    Optional<String> addressOf(UUID account);
}
