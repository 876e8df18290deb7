package io.anju.servicedesk.call;

import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.kernel.Signature.Signed;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes what a telephone exchange tells, if it is signed and fresh. Telling it again changes nothing. */
@Component
public class CallEvents {

    private final Exchanges exchanges;
    private final CallBook book;
    private final JsonMapper json;
    private final Clock clock;

    CallEvents(Exchanges exchanges, CallBook book, JsonMapper json, Clock clock) {
        this.exchanges = exchanges;
        this.book = book;
        this.json = json;
        this.clock = clock;
    }

    /** @throws CallRefused when no exchange of the community signed it just now, or it cannot be read */
    public void take(UUID community, Signed signed) {
        Scope.of(community, Actor.NOBODY).run(() -> {
            if (exchanges
                    .signature()
                    .filter(signature -> signature.fits(signed, clock.instant()))
                    .isEmpty()) {
                throw new CallRefused.NotSigned();
            }
            book.take(read(signed.body()));
        });
    }

    private ExchangeEvent read(byte[] body) {
        try {
            return ExchangeEvent.of(json.readTree(body));
        } catch (JacksonException e) {
            throw new CallRefused.Unreadable();
        }
    }
}
