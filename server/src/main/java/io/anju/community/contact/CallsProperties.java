package io.anju.community.contact;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The telephone exchange that joins two phones.
 *
 * @param url {@code file} for none: then the local stand-in is used where SMS has one too
 * @param secret shared with the exchange; signs what goes out
 * @param patience how long it may take to say whether it rings
 */
@ConfigurationProperties("anju.calls")
record CallsProperties(
        @DefaultValue("file") String url,
        @DefaultValue("") String secret,
        @DefaultValue("5s") Duration patience) {

    @Override
    public String toString() {
        return url;
    }
}
