package io.anju.plannedwork.task;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what is not good: the number beside its limits and how far it is from them, 3.2 ℃ where 5 to 40 are good. */
@Component
class ReadingWords {

    private final MessageSource texts;

    ReadingWords(MessageSource texts) {
        this.texts = texts;
    }

    String of(Reading reading) {
        var number = reading.number();
        var beyond = reading.beyond();
        var unit = Objects.requireNonNullElse(reading.unit(), "");
        if (number == null || beyond == null) {
            return say("bad", reading.asked());
        }
        var limit = limit(reading.low(), reading.high());
        var where = say(limit.key(), limit.words(), unit);
        return say(
                beyond.signum() < 0 ? "below" : "above",
                reading.asked(),
                plain(number),
                unit,
                where,
                plain(beyond.abs()));
    }

    private record Limit(String key, String words) {}

    private static Limit limit(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low == null || high == null) {
            return low == null ? new Limit("at-most", plain(high)) : new Limit("at-least", plain(low));
        }
        return new Limit("between", plain(low) + "–" + plain(high));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private String say(String key, Object... words) {
        return texts.getMessage("plannedwork.reading." + key, words, Locale.CHINA);
    }
}
