package io.anju.identity.badge;

import io.anju.identity.SignedAddress;
import io.anju.kernel.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** By this a shared phone is known: the signed address of its row, which scripts cannot read. */
@Component
public class DeviceCookie {

    private static final String NAME = "anju-device";
    private static final String TOKEN = "d";
    private static final Duration LIFE = Duration.ofDays(400);

    private final SignedAddress addresses;
    private final Devices devices;

    DeviceCookie(SignedAddress addresses, Devices devices) {
        this.addresses = addresses;
        this.devices = devices;
    }

    public String of(Devices.Device device, boolean secure) {
        return ResponseCookie.from(NAME, addresses.of(device.community(), TOKEN + device.id()))
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/")
                .maxAge(LIFE)
                .build()
                .toString();
    }

    /** @throws BadgeRefused on a phone that was not enrolled, or is revoked */
    public Devices.Device required(HttpServletRequest request) {
        return find(request).orElseThrow(BadgeRefused.NotEnrolled::new);
    }

    Optional<Devices.Device> find(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        return Optional.ofNullable(cookie)
                .flatMap(kept -> addresses.read(kept.getValue()))
                .filter(address -> address.token().startsWith(TOKEN))
                .flatMap(address -> Scope.of(
                                address.community(), Scope.current().actor())
                        .get(() -> devices.find(UUID.fromString(address.token().substring(TOKEN.length())))));
    }
}
