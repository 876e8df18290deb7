package io.anju.identity.web;

import io.anju.identity.badge.Badges;
import io.anju.identity.badge.DeviceCookie;
import io.anju.identity.badge.Devices;
import io.anju.identity.badge.Pins;
import io.anju.kernel.Needs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A manager hands out badges and enrols the phones of a shift. */
@RestController
@RequestMapping("/api/communities/{community}")
class BadgeController {

    record BadgeList(List<Badges.Badge> items) {}

    record DeviceList(List<Devices.Device> items) {}

    record Issue(@NotNull UUID account) {}

    record Issued(UUID id) {}

    record Enrol(@NotBlank @Size(max = 50) String name) {}

    private final Badges badges;
    private final Devices devices;
    private final DeviceCookie cookie;

    BadgeController(Badges badges, Devices devices, DeviceCookie cookie) {
        this.badges = badges;
        this.devices = devices;
        this.cookie = cookie;
    }

    /** The live badges of those who work here, with what their QR codes say. */
    @GetMapping("/badges")
    @Needs("staff.badges")
    BadgeList badges(@PathVariable UUID community) {
        return new BadgeList(badges.live());
    }

    /** Issues a badge to somebody who works here; their earlier one ends. */
    @PostMapping("/badges")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("staff.badges")
    Issued issue(@PathVariable UUID community, @Valid @RequestBody Issue body) {
        return new Issued(badges.issue(body.account()));
    }

    /** Ends a badge that was lost. */
    @PostMapping("/badges/{badge}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("staff.badges")
    void end(@PathVariable UUID community, @PathVariable UUID badge) {
        badges.end(badge);
    }

    /** Forgets a worker's PIN; six digits, good for 15 minutes, let them set another. */
    @PostMapping("/badges/{badge}/pin-reset")
    @Needs("staff.badges")
    Pins.Reset resetPin(@PathVariable UUID community, @PathVariable UUID badge) {
        return badges.resetPin(badge);
    }

    /** The phones that shifts share here. */
    @GetMapping("/shared-devices")
    @Needs("devices.enrol")
    DeviceList devices(@PathVariable UUID community) {
        return new DeviceList(devices.live());
    }

    /** Sent from the phone itself, under an id of its own making: an answer that got lost is asked for again. */
    @PutMapping("/shared-devices/{device}")
    @Needs("devices.enrol")
    ResponseEntity<Devices.Device> enrol(
            @PathVariable UUID community,
            @PathVariable UUID device,
            @Valid @RequestBody Enrol body,
            HttpServletRequest request) {
        var enrolled = devices.enrol(device, body.name().strip());
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie.of(enrolled, request.isSecure()))
                .body(enrolled);
    }

    /** Takes a phone out of use; whoever is signed in on it is out. */
    @PostMapping("/shared-devices/{device}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("devices.enrol")
    void revoke(@PathVariable UUID community, @PathVariable UUID device) {
        devices.revoke(device);
    }
}
