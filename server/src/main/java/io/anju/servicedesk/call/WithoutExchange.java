package io.anju.servicedesk.call;

import io.anju.standards.Unmeasurable;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Without an exchange nobody knows how often it rang, and nobody types it: the wall says so. */
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
        return exchanges.connected()
                ? Map.of()
                : Stream.of(ExchangeEvent.Line.values())
                        .collect(Collectors.toMap(
                                ExchangeEvent.Line::clause,
                                line -> texts.getMessage("servicedesk.call.no-exchange", null, Locale.CHINA)));
    }
}
