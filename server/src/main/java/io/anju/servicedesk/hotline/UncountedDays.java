package io.anju.servicedesk.hotline;

import io.anju.servicedesk.call.Exchanges;
import io.anju.standards.Unmeasurable;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Without an exchange nobody knows who rang in vain: the wall says so. */
@Component
class UncountedDays implements Unmeasurable {

    private final Exchanges exchanges;
    private final MessageSource texts;

    UncountedDays(Exchanges exchanges, MessageSource texts) {
        this.exchanges = exchanges;
        this.texts = texts;
    }

    @Override
    public Map<String, String> here() {
        return exchanges.tellsOfTheDesk()
                ? Map.of()
                : Map.of(HotlineDays.CLAUSE, texts.getMessage("servicedesk.hotline.no-exchange", null, Locale.CHINA));
    }
}
