package io.anju.identity.web;

import io.anju.identity.SignedAddress;
import io.anju.kernel.NotFound;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a phone's own camera opens: our face, with the address that was scanned. */
@RestController
class ScannedController {

    /** A code that hangs at a place: whoever scans it needs no account, and gets a page that is small. */
    private static final String SPOT = "p";

    /** The card of a machine, which somebody who works here scans. */
    private static final String MACHINE = "m";

    private final SignedAddress addresses;

    ScannedController(SignedAddress addresses) {
        this.addresses = addresses;
    }

    /** Leads from a printed code to the phone's face; not found for one that was not made here. */
    @GetMapping("/q/{address}")
    @OpenTo(Audience.ANYONE)
    ResponseEntity<Void> scanned(@PathVariable String address) {
        var scanned = addresses.read(address).orElseThrow(() -> new NotFound("kernel.not-found"));
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(page(scanned, address)))
                .build();
    }

    private static String page(SignedAddress.Address scanned, String address) {
        var token = scanned.token();
        if (token.startsWith(MACHINE)) {
            return "/console/c/" + scanned.community() + "/equipment?item=" + token.substring(MACHINE.length());
        }
        return (token.startsWith(SPOT) ? "/m/spot.html?at=" : "/m/?scanned=") + address;
    }
}
