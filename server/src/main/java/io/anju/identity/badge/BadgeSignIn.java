package io.anju.identity.badge;

import io.anju.identity.access.Permissions;
import io.anju.kernel.Scope;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** A badge, scanned or by its number, and four digits, at a phone of a community where the worker has a grant today. */
@Service
public class BadgeSignIn {

    private final Badges badges;
    private final Pins pins;
    private final Permissions permissions;

    BadgeSignIn(Badges badges, Pins pins, Permissions permissions) {
        this.badges = badges;
        this.pins = pins;
        this.permissions = permissions;
    }

    /** @throws BadgeRefused when the badge or PIN is wrong, or the worker has no business in the phone's community */
    public UUID signIn(Devices.Device device, String badge, String pin) {
        var account = holder(device, badge);
        pins.check(account, pin);
        return account;
    }

    /** The same, with a PIN that the worker sets now. @throws BadgeRefused when the reset code is wrong, used or too old */
    public UUID setPin(Devices.Device device, String badge, String resetCode, String pin) {
        var account = holder(device, badge);
        pins.setAfterReset(account, resetCode, pin);
        return account;
    }

    private UUID holder(Devices.Device device, String badge) {
        var here = Scope.of(device.community(), Scope.current().actor());
        return badges.holder(badge)
                .or(() -> here.get(() -> badges.numbered(badge)))
                .filter(account -> !permissions.in(account, device.community()).isEmpty())
                .orElseThrow(BadgeRefused.WrongBadge::new);
    }
}
