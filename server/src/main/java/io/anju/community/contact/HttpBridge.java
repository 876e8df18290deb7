package io.anju.community.contact;

import io.anju.community.CallBridge;
import io.anju.kernel.Signature;
import io.anju.kernel.SignedPost;
import io.anju.kernel.SignedPost.Answer;
import java.net.URI;
import java.time.Clock;
import java.util.regex.Pattern;
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

    private static final int LONGEST_REASON = 100;

    /** Some exchanges end their sentence, and ours ends it again. */
    private static final Pattern FULL_STOP = Pattern.compile("[。.！!]+$");

    private final SignedPost post;
    private final JsonMapper json;

    HttpBridge(CallsProperties properties, JsonMapper json, Clock clock) {
        if (properties.secret().isEmpty()) {
            throw new IllegalStateException("ANJU_CALLS_URL is set and ANJU_CALLS_SECRET is not:"
                    + " set the secret that the exchange knows, or leave the url out");
        }
        this.post = new SignedPost(
                URI.create(properties.url()), new Signature(properties.secret()), properties.patience(), clock);
        this.json = json;
    }

    private record Body(String reference, String caller, String to) {}

    @Override
    public Outcome join(Call call) {
        var reference = call.key().toString();
        var body = json.writeValueAsBytes(new Body(reference, call.caller(), call.to()));
        return switch (post.send(reference, body)) {
            case Answer.Taken taken ->
                text(taken.body(), "id").isEmpty() ? new Outcome.Failed("no-id") : new Outcome.Rings();
            case Answer.Refused refused ->
                new Outcome.Refused(
                        FULL_STOP.matcher(text(refused.body(), "reason")).replaceAll(""));
            case Answer.Failed failed -> new Outcome.Failed(failed.why());
        };
    }

    /** A line of the answer; empty when it says none, or is no JSON. */
    private String text(String answer, String field) {
        try {
            var said = json.readTree(answer).path(field).asString("").strip();
            return said.length() > LONGEST_REASON ? said.substring(0, LONGEST_REASON) : said;
        } catch (JacksonException e) {
            return "";
        }
    }
}
