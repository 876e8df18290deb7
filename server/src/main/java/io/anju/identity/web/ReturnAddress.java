package io.anju.identity.web;

import io.anju.kernel.web.OwnAddress;
import java.net.URI;
import org.springframework.stereotype.Component;

/** Where a platform sends the browser back. */
@Component
class ReturnAddress {

    private final OwnAddress own;

    ReturnAddress(OwnAddress own) {
        this.own = own;
    }

    /** @param route of the platform, {@code oauth/wechat} */
    URI of(String route) {
        return own.of("/api/sign-in/" + route + "/callback");
    }
}
