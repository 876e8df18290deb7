package io.anju.servicedesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.Signature;
import io.anju.testing.Browser;
import io.anju.testing.Browser.Answer;
import io.anju.testing.Town;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** A telephone exchange with the secret it was given, and one of the lines it knows. */
final class TelephoneExchange {

    private final Browser browser;
    private final String path;
    private final String phone;
    private final String secret;

    private TelephoneExchange(Browser browser, String path, String phone, String secret) {
        this.browser = browser;
        this.path = path;
        this.phone = phone;
        this.secret = secret;
    }

    /** Connected by the manager of whichever community: its secret fits only there. */
    static TelephoneExchange connected(Town town, Browser manager, Town.Quarter quarter, String phone) {
        var own = manager.get("/api/me")
                .body()
                .path("communities")
                .get(0)
                .path("id")
                .asString();
        var connected = manager.put("/api/communities/" + own + "/exchange", "");
        assertThat(connected.status()).as(connected.text()).isEqualTo(200);
        return new TelephoneExchange(
                town.browser(),
                "/hooks/calls/" + quarter.community(),
                phone,
                connected.body().path("secret").asString());
    }

    TelephoneExchange on(String otherPhone) {
        return new TelephoneExchange(browser, path, otherPhone, secret);
    }

    void tells(String event, String call, Instant at) {
        tells(event, call, at, "");
    }

    void tells(String event, String call, Instant at, String more) {
        var answer = says(event, call, at, more);
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    Answer says(String event, String call, Instant at, String more) {
        var body = """
                {"event":"%s","call":"%s","line":"%s","at":"%s"%s}""".formatted(event, call, phone, at, more).getBytes(StandardCharsets.UTF_8);
        var timestamp = Long.toString(Instant.now().getEpochSecond());
        var nonce = UUID.randomUUID().toString();
        return browser.askWith(
                "POST",
                path,
                body,
                "Content-Type",
                "application/json",
                Signature.TIMESTAMP,
                timestamp,
                Signature.NONCE,
                nonce,
                Signature.SIGNATURE,
                new Signature(secret).of(timestamp, nonce, body));
    }
}
