package io.anju.messages.line;

import io.anju.identity.CodeSender;
import io.anju.kernel.Ids;
import io.anju.kernel.Refusal;
import io.anju.messages.Channel;
import io.anju.messages.line.Line.Letter;
import io.anju.messages.line.Line.Outcome;
import io.anju.messages.template.Templates;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/**
 * Sends sign-in codes through the SMS gateway where one is set. They belong to no community and wait for nothing, so they go
 * out at once instead of through the outbox; who gets none asks again.
 */
@Component
@ConditionalOnExpression("'${anju.messages.sms.url:file}' != 'file'")
class SignInCodes implements CodeSender {

    private static final String TEMPLATE = "messages.sign-in-code";

    private final Line sms;
    private final Templates templates;

    SignInCodes(Lines lines, Templates templates) {
        this.sms = lines.of(Channel.SMS);
        this.templates = templates;
    }

    @Override
    public void send(String phone, String code) {
        var letter = new Letter("sign-in." + Ids.next(), phone, templates.newest(TEMPLATE), Map.of("code", code), "/");
        if (!(sms.send(letter) instanceof Outcome.Taken)) {
            throw new NotSent();
        }
    }

    static final class NotSent extends Refusal {

        NotSent() {
            super("messages.sms-not-sent");
        }

        @Override
        public int status() {
            return 503;
        }
    }
}
