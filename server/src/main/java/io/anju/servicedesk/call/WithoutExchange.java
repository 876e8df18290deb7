package io.anju.servicedesk.call;

import io.anju.standards.Unmeasurable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Without an exchange nobody knows how often it rang and who ended the call, and nobody types it: the wall says so. */
@Component
class WithoutExchange implements Unmeasurable {

    private final Exchanges exchanges;
    private final MessageSource texts;

    WithoutExchange(Exchanges exchanges, MessageSource texts) {
        this.exchanges = exchanges;
        this.texts = texts;
    }

    @Override
    public Map<String, String> here() {
        if (exchanges.connected()) {
            return Map.of();
        }
        var whyNot = new HashMap<String, String>();
        for (var line : ExchangeEvent.Line.values()) {
            if (!exchanges.tellsOf(line)) {
                whyNot.put(line.clause(), text("no-exchange"));
            }
        }
        whyNot.put(HangUps.CALLER_FIRST, text("no-exchange-tells-the-end"));
        return whyNot;
    }

    private String text(String key) {
        return texts.getMessage("servicedesk.call." + key, null, Locale.CHINA);
    }
}
