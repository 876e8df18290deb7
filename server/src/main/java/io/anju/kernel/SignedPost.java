package io.anju.kernel;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/**
 * Tells somebody outside by HTTP, signed and under the key of one command: repeated under it nothing happens twice there. See
 * docs/domain/messages.md#gateway.
 */
public final class SignedPost {

    private static final Duration CONNECT = Duration.ofSeconds(3);

    /** Ours or the network's fault, or somebody who is busy: what was sent was not looked at. */
    private static final Set<Integer> PASSING = Set.of(401, 403, 404, 405, 408, 425, 429);

    /** What came back. */
    public sealed interface Answer {

        record Taken(String body) implements Answer {}

        /** Looked at and not taken: another try says the same. */
        record Refused(int status, String body) implements Answer {}

        /** @param why a word for the log: not reached, too slow, busy */
        record Failed(String why) implements Answer {}
    }

    private final URI url;
    private final Signature signature;
    private final Duration patience;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /** @param patience for the whole answer */
    public SignedPost(URI url, Signature signature, Duration patience, Clock clock) {
        this.url = url;
        this.signature = signature;
        this.patience = patience;
        this.clock = clock;
    }

    /** Once, without another try. */
    public Answer send(String key, byte[] json) {
        try {
            var answer = http.send(request(key, json), BodyHandlers.ofString());
            int status = answer.statusCode();
            if (status / 100 == 2) {
                return new Answer.Taken(answer.body());
            }
            return status / 100 == 4 && !PASSING.contains(status)
                    ? new Answer.Refused(status, answer.body())
                    : new Answer.Failed("http-" + status);
        } catch (IOException e) {
            return new Answer.Failed(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Failed("interrupted");
        }
    }

    private HttpRequest request(String key, byte[] json) {
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var nonce = UUID.randomUUID().toString();
        return HttpRequest.newBuilder(url)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header(CommandKey.HEADER, key)
                .header(Signature.TIMESTAMP, timestamp)
                .header(Signature.NONCE, nonce)
                .header(Signature.SIGNATURE, signature.of(timestamp, nonce, json))
                .POST(BodyPublishers.ofByteArray(json))
                .build();
    }
}
