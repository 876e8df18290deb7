package io.anju.messages.line;

import io.anju.kernel.Signature;
import io.anju.messages.Channel;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A gateway reached by signed HTTP. It must deliver one Idempotency-Key once and give every repetition the first answer's id:
 * then a lost answer does no harm. See docs/domain/messages.md#gateway.
 */
class HttpLine implements Line {

    /** Ours or the network's fault, or a gateway that is busy: worth another try. */
    private static final Set<Integer> PASSING = Set.of(401, 403, 404, 405, 408, 425, 429);

    private final Channel channel;
    private final URI url;
    private final Signature signature;
    private final Duration patience;
    private final HttpClient http;
    private final JsonMapper json;
    private final Clock clock;

    HttpLine(
            Channel channel,
            URI url,
            Signature signature,
            Duration patience,
            HttpClient http,
            JsonMapper json,
            Clock clock) {
        this.channel = channel;
        this.url = url;
        this.signature = signature;
        this.patience = patience;
        this.http = http;
        this.json = json;
        this.clock = clock;
    }

    /** What the gateway gets. It may fill its own registered template from key, version and parameters, or send the words. */
    private record Body(
            String reference,
            String to,
            String template,
            int version,
            java.util.Map<String, String> parameters,
            String title,
            String text,
            String link) {

        static Body of(Letter letter) {
            var words = letter.words();
            return new Body(
                    letter.reference(),
                    letter.to(),
                    letter.template().key(),
                    letter.template().version(),
                    letter.parameters(),
                    words.title(),
                    words.text(),
                    letter.link());
        }
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Outcome send(Letter letter) {
        try {
            return said(http.send(request(letter), BodyHandlers.ofString()));
        } catch (IOException e) {
            return new Outcome.Failed(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed("interrupted");
        }
    }

    private HttpRequest request(Letter letter) {
        var body = json.writeValueAsBytes(Body.of(letter));
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var nonce = UUID.randomUUID().toString();
        return HttpRequest.newBuilder(url)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", letter.reference())
                .header(Signature.TIMESTAMP, timestamp)
                .header(Signature.NONCE, nonce)
                .header(Signature.SIGNATURE, signature.of(timestamp, nonce, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private Outcome said(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return taken(answer.body());
        }
        return status / 100 == 4 && !PASSING.contains(status)
                ? new Outcome.Refused("http-" + status)
                : new Outcome.Failed("http-" + status);
    }

    private Outcome taken(String body) {
        try {
            var id = json.readTree(body).path("id").asString("");
            return id.isEmpty() ? new Outcome.Failed("no-id") : new Outcome.Taken(id);
        } catch (JacksonException e) {
            return new Outcome.Failed("unreadable-answer");
        }
    }
}
