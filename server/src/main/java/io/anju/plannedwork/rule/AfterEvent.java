package io.anju.plannedwork.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So many minutes after the weather did something. Written {@code RAIN_ENDED+60}.
 *
 * @param minutes 1 to {@value #MOST}
 */
public record AfterEvent(WeatherFact fact, int minutes) implements Rule {

    public static final int MOST = 2_880;

    static final Pattern WRITTEN = Rule.pattern("(RAIN|RAIN_ENDED|TYPHOON|FROST)\\+#");

    public AfterEvent {
        if (minutes < 1 || minutes > MOST) {
            throw new IllegalArgumentException(minutes + " minutes after " + fact);
        }
    }

    static AfterEvent of(Matcher parts) {
        return new AfterEvent(WeatherFact.valueOf(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    @Override
    public String toString() {
        return fact + "+" + minutes;
    }
}
