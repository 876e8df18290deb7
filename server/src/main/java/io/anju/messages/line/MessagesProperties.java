package io.anju.messages.line;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where messages go out. SMTP is {@code spring.mail.*}.
 *
 * @param address where people reach this installation, {@code https://anju.example.com}; without it links stay paths
 * @param mailFrom the sender of e-mails
 * @param patience how long a gateway may take to answer
 */
@ConfigurationProperties("anju.messages")
record MessagesProperties(
        @DefaultValue("") String address,
        @DefaultValue("anju@localhost") String mailFrom,
        @DefaultValue("5s") Duration patience,
        @DefaultValue Gateway wechat,
        @DefaultValue Gateway wecom,
        @DefaultValue Gateway sms) {

    /**
     * One gateway.
     *
     * @param url {@code file} for the local stand-in
     * @param secret shared with the gateway; signs what goes out and the receipts that come back
     */
    record Gateway(
            @DefaultValue(FILE) String url,
            @DefaultValue("") String secret) {

        static final String FILE = "file";

        boolean isFile() {
            return url.equals(FILE);
        }

        @Override
        public String toString() {
            return url;
        }
    }
}
