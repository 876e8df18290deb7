package io.anju.community.contact;

import io.anju.community.CallBridge;
import io.anju.kernel.Signature;
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
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An exchange reached by signed HTTP, asked once: whoever wants to talk sees at once whether a phone rings, and dials again
 * themselves. It must join one Idempotency-Key once. See docs/domain/community.md#exchange.
 */
@Component
@ConditionalOnExpression("'${anju.calls.url:file}' != 'file'")
class HttpBridge implements CallBridge {

    private static final Duration CONNECT = Duration.ofSeconds(3);

    private static final int LONGEST_REASON = 100;

    /** Ours or the network's fault, or an exchange that is busy: it did not look at the numbers. */
    private static final Set<Integer> PASSING = Set.of(401, 403, 404, 405, 408, 425, 429);

    private final URI url;
    private final Signature signature;
    private final Duration patience;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final JsonMapper json;
    private final Clock clock;

    HttpBridge(CallsProperties properties, JsonMapper json, Clock clock) {
        if (properties.secret().isEmpty()) {
            throw new IllegalStateException("The telephone exchange has a url but no secret");
        }
        this.url = URI.create(properties.url());
        this.signature = new Signature(properties.secret());
        this.patience = properties.patience();
        this.json = json;
        this.clock = clock;
    }

    private record Body(String reference, String caller, String to) {}

    @Override
    public Outcome join(Call call) {
        try {
            return said(http.send(request(call), BodyHandlers.ofString()));
        } catch (IOException e) {
            return new Outcome.Failed(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed("interrupted");
        }
    }

    private HttpRequest request(Call call) {
        var reference = call.key().toString();
        var body = json.writeValueAsBytes(new Body(reference, call.caller(), call.to()));
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var nonce = UUID.randomUUID().toString();
        return HttpRequest.newBuilder(url)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", reference)
                .header(Signature.TIMESTAMP, timestamp)
                .header(Signature.NONCE, nonce)
                .header(Signature.SIGNATURE, signature.of(timestamp, nonce, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private Outcome said(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return text(answer, "id").isEmpty() ? new Outcome.Failed("no-id") : new Outcome.Rings();
        }
        return status / 100 == 4 && !PASSING.contains(status)
                ? new Outcome.Refused(text(answer, "reason"))
                : new Outcome.Failed("http-" + status);
    }

    /** A line of the answer; empty when it says none, or is no JSON. */
    private String text(HttpResponse<String> answer, String field) {
        try {
            var said = json.readTree(answer.body()).path(field).asString("").strip();
            return said.length() > LONGEST_REASON ? said.substring(0, LONGEST_REASON) : said;
        } catch (JacksonException e) {
            return "";
        }
    }
}
