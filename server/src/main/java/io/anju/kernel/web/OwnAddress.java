package io.anju.kernel.web;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Where browsers find us: below {@code anju.public-url}, or where the request came when that is not set. */
@Component
public class OwnAddress {

    private final String publicUrl;

    OwnAddress(@Value("${anju.public-url:}") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** @param path that begins with a slash */
    public URI of(String path) {
        var base = publicUrl.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : publicUrl;
        return UriComponentsBuilder.fromUriString(base)
                .path(path)
                .build()
                .encode()
                .toUri();
    }
}
