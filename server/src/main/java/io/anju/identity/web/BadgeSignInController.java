package io.anju.identity.web;

import io.anju.identity.Registry;
import io.anju.identity.access.Entrance;
import io.anju.identity.access.SignInMethod;
import io.anju.identity.badge.BadgeSession;
import io.anju.identity.badge.BadgeSignIn;
import io.anju.identity.badge.DeviceCookie;
import io.anju.identity.badge.Devices;
import io.anju.identity.badge.PinProof;
import io.anju.identity.badge.Pins;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import io.anju.kernel.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The lock screen of a shared phone. Signing in over another's session is the quick switch: that one ends. */
@RestController
class BadgeSignInController {

    /**
     * The shared phone.
     *
     * @param idleSeconds after how long without a touch its screen has to lock
     */
    record Phone(UUID community, String communityName, String name, long idleSeconds) {}

    record WithBadge(
            @NotBlank @Size(max = 300) String badge,
            @NotBlank @Size(max = 4) String pin) {}

    record AfterReset(
            @NotBlank @Size(max = 300) String badge,
            @NotBlank @Size(max = 6) String code,
            @NotBlank @Size(max = 20) String pin) {}

    record NewPin(@NotBlank @Size(max = 20) String pin) {}

    private final BadgeSignIn badges;
    private final Pins pins;
    private final PinProof proof;
    private final DeviceCookie cookie;
    private final BadgeSession sessions;
    private final Entrance entrance;
    private final Registry registry;
    private final Me me;

    BadgeSignInController(
            BadgeSignIn badges,
            Pins pins,
            PinProof proof,
            DeviceCookie cookie,
            BadgeSession sessions,
            Entrance entrance,
            Registry registry,
            Me me) {
        this.badges = badges;
        this.pins = pins;
        this.proof = proof;
        this.cookie = cookie;
        this.sessions = sessions;
        this.entrance = entrance;
        this.registry = registry;
        this.me = me;
    }

    /** Which shared phone this is; not found on any other. */
    @GetMapping("/api/sign-in/badge")
    @OpenTo(Audience.ANYONE)
    Phone phone(HttpServletRequest request) {
        var device = cookie.required(request);
        var name = registry.find(device.community()).map(Registry.Site::name).orElse("");
        return new Phone(
                device.community(), name, device.name(), sessions.idle().toSeconds());
    }

    /** Signs in with badge and PIN, over whoever was signed in; five wrong PINs lock. */
    @PostMapping("/api/sign-in/badge")
    @OpenTo(Audience.ANYONE)
    Me.View signIn(@Valid @RequestBody WithBadge body, HttpServletRequest request, HttpServletResponse response) {
        var device = cookie.required(request);
        return enter(badges.signIn(device, body.badge(), body.pin()), device, request, response);
    }

    /** Sets a PIN with the manager's reset code, and signs in. */
    @PostMapping("/api/sign-in/badge/pin")
    @OpenTo(Audience.ANYONE)
    Me.View afterReset(@Valid @RequestBody AfterReset body, HttpServletRequest request, HttpServletResponse response) {
        var device = cookie.required(request);
        return enter(badges.setPin(device, body.badge(), body.code(), body.pin()), device, request, response);
    }

    /** Sets one's own PIN, within 15 minutes of signing in by SMS code. */
    @PutMapping("/api/me/pin")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(Audience.SIGNED_IN)
    void setPin(@Valid @RequestBody NewPin body, HttpServletRequest request) {
        proof.require(request);
        pins.set(Scope.current().actor().required(), body.pin());
    }

    private Me.View enter(
            UUID account, Devices.Device device, HttpServletRequest request, HttpServletResponse response) {
        sessions.begin(entrance.enter(account, SignInMethod.BADGE, request, response), device);
        return me.of(account);
    }
}
