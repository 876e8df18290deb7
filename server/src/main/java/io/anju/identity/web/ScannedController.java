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

    private final SignedAddress addresses;

    ScannedController(SignedAddress addresses) {
        this.addresses = addresses;
    }

    /** Leads from a printed code to the phone's face; not found for one that was not made here. */
    @GetMapping("/q/{address}")
    @OpenTo(Audience.ANYONE)
    ResponseEntity<Void> scanned(@PathVariable String address) {
        if (addresses.read(address).isEmpty()) {
            throw new NotFound("kernel.not-found");
        }
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/m/?scanned=" + address))
                .build();
    }
}
