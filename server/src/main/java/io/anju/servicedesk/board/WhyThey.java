package io.anju.servicedesk.board;

import io.anju.evidence.RecordedFact;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says to whom a ticket was given, and for our own people also why to them. */
@Component
class WhyThey {

    private static final String TO = "to";
    private static final String RULE = "rule";

    private final MessageSource texts;

    WhyThey(MessageSource texts) {
        this.texts = texts;
    }

    /** As it is told at home: who comes, and not who else had how much to do. */
    static RecordedFact withoutReasons(RecordedFact fact) {
        return fact.detail().get(TO) instanceof String name
                ? new RecordedFact(
                        fact.id(),
                        fact.kind(),
                        fact.person(),
                        fact.happenedAt(),
                        fact.learnedAt(),
                        fact.outcome(),
                        fact.source(),
                        fact.photos(),
                        Map.of(TO, name))
                : fact;
    }

    /** Empty for a fact that gives nothing to anybody. */
    Optional<String> note(RecordedFact fact) {
        var detail = fact.detail();
        if (!(detail.get(TO) instanceof String name)) {
            return Optional.empty();
        }
        var badge = detail.get("badge");
        var who = badge == null ? name : name + "（" + badge + "）";
        return Optional.of(detail.get(RULE) instanceof String rule ? who + " · " + why(rule, detail) : who);
    }

    private String why(String rule, Map<String, Object> detail) {
        var words = text("servicedesk.why." + rule, detail.get("asked"), detail.get("open"), detail.get("district"));
        var district = detail.get("district");
        return district == null || rule.equals("in-charge")
                ? words
                : words + "，" + text("servicedesk.why.district", district);
    }

    private String text(String key, @Nullable Object... arguments) {
        var shown = new Object[arguments.length];
        for (int n = 0; n < arguments.length; n++) {
            shown[n] = arguments[n] == null ? "" : arguments[n];
        }
        return texts.getMessage(key, shown, Locale.CHINA);
    }
}
