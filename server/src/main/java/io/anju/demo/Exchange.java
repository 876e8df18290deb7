package io.anju.demo;

import io.anju.kernel.Signature;
import io.anju.servicedesk.call.CallEvents;
import io.anju.servicedesk.call.CallSheet;
import io.anju.servicedesk.call.Exchanges;
import io.anju.servicedesk.call.PhoneCalls;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The telephone exchange of a community: tells of each call as one in earnest would, signed, and lets the desk note it. */
@Component
@Transactional
class Exchange {

    private final Exchanges exchanges;
    private final CallEvents events;
    private final PhoneCalls calls;
    private final JdbcClient sql;
    private final Clock clock;
    private final Map<UUID, Signature> connected = new ConcurrentHashMap<>();

    Exchange(Exchanges exchanges, CallEvents events, PhoneCalls calls, JdbcClient sql, Clock clock) {
        this.exchanges = exchanges;
        this.events = events;
        this.calls = calls;
        this.sql = sql;
        this.clock = clock;
    }

    /** In the community's scope. */
    public UUID connect(Site site) {
        connected.put(site.community(), new Signature(exchanges.connect()));
        return site.community();
    }

    /**
     * Somebody called, was answered and hung up just now; most within three rings. Nothing where no exchange is connected.
     *
     * @param need what they want
     */
    public void called(Site site, Script script, String need, UUID ticket) {
        var signature = connected.get(site.community());
        if (signature == null) {
            return;
        }
        var dice = Dice.of(site.seed(), "call", script.n());
        int rings = dice.in100(96) ? dice.between(2, 13) : dice.between(17, 42);
        var rang = script.at().minusSeconds(dice.between(90, 240));
        var holder = script.holder();
        tell(site, signature, "ring", script, rang, holder == null ? null : holder.phone());
        tell(site, signature, "answer", script, rang.plusSeconds(rings), null);
        tell(site, signature, "end", script, script.at(), null);
        var call = sql.sql("select id from phone_call where community = :community and exchange_call = :call")
                .param("community", site.community())
                .param("call", name(script))
                .query(UUID.class)
                .single();
        calls.note(call, new CallSheet(script.caller(), need, false, false, null, true, ticket));
    }

    private static String name(Script script) {
        return "demo-" + script.n();
    }

    private void tell(
            Site site, Signature signature, String event, Script script, Instant at, @Nullable String number) {
        var by = event.equals("end") ? ",\"by\":\"caller\"" : "";
        var from = number == null ? "" : ",\"number\":\"" + number + "\"";
        var body = "{\"event\":\"%s\",\"call\":\"%s\",\"line\":\"desk\",\"at\":\"%s\"%s%s}"
                .formatted(event, name(script), at, from, by)
                .getBytes(StandardCharsets.UTF_8);
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var nonce = name(script) + event;
        events.take(
                site.community(), new Signature.Signed(timestamp, nonce, signature.of(timestamp, nonce, body), body));
    }
}
