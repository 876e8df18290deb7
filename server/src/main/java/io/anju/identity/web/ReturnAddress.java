package io.anju.identity.web;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a platform sends the browser back: below {@code anju.public-url}, or where the request came when that is not set. */
@Component
class ReturnAddress {

    private final String publicUrl;

    ReturnAddress(@Value("${anju.public-url:}") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** @param route of the platform, {@code oauth/wechat} */
    URI of(String route) {
        var base = publicUrl.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : publicUrl;
        return UriComponentsBuilder.fromUriString(base)
                .path("/api/sign-in/" + route + "/callback")
                .build()
                .encode()
                .toUri();
    }
}
