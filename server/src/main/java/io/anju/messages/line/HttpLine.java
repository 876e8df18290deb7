package io.anju.messages.line;

import io.anju.kernel.SignedPost;
import io.anju.kernel.SignedPost.Answer;
import io.anju.messages.Channel;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A gateway reached by signed HTTP. It must deliver one Idempotency-Key once and give every repetition the first answer's id:
 * then a lost answer does no harm. See docs/domain/messages.md#gateway.
 */
class HttpLine implements Line {

    private final Channel channel;
    private final SignedPost post;
    private final JsonMapper json;

    HttpLine(Channel channel, SignedPost post, JsonMapper json) {
        this.channel = channel;
        this.post = post;
        this.json = json;
    }

    /** What the gateway gets. It may fill its own registered template from key, version and parameters, or send the words. */
    private record Body(
            String reference,
            String to,
            String template,
            int version,
            Map<String, String> parameters,
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
        return switch (post.send(letter.reference(), json.writeValueAsBytes(Body.of(letter)))) {
            case Answer.Taken taken -> taken(taken.body());
            case Answer.Refused refused -> new Outcome.Refused("http-" + refused.status());
            case Answer.Failed failed -> new Outcome.Failed(failed.why());
        };
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
