package io.anju.community.consent;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What may be written down about a person, each under the consent to its purpose. */
public enum DetailField {
    /** {@code 1961-05-04}, or {@code 05-04} for who keeps the year to themselves. */
    BIRTHDAY(Purpose.GREETINGS, "(\\d{4}-)?\\d{2}-\\d{2}"),
    PREFERENCE(Purpose.PREFERENCES, DetailField.ANYTHING),
    SPECIAL_NEED(Purpose.SPECIAL_NEEDS, DetailField.ANYTHING),
    /** In whole years. */
    AGE(Purpose.CENSUS, "\\d{1,3}"),
    OCCUPATION(Purpose.CENSUS, DetailField.ANYTHING),
    EDUCATION(Purpose.CENSUS, DetailField.ANYTHING),
    PERSONALITY(Purpose.CENSUS, DetailField.ANYTHING);

    /** Asked about only where a community added them: for looking after a home nobody needs them (S16-007). */
    static final Set<DetailField> TO_BE_ADDED = Set.of(EDUCATION, PERSONALITY);

    private static final String ANYTHING = "(?s).+";
    private static final String SOME_LEAP_YEAR = "2000-";
    private static final int WITHOUT_YEAR = 5;

    private final Purpose purpose;
    private final String form;

    DetailField(Purpose purpose, String form) {
        this.purpose = purpose;
        this.form = form;
    }

    public Purpose purpose() {
        return purpose;
    }

    static List<DetailField> under(Purpose purpose) {
        return Stream.of(values()).filter(field -> field.purpose == purpose).toList();
    }

    boolean takes(String text) {
        return text.matches(form) && (this != BIRTHDAY || isDay(text));
    }

    private static boolean isDay(String text) {
        try {
            var day = LocalDate.parse(text.length() == WITHOUT_YEAR ? SOME_LEAP_YEAR + text : text);
            return day.getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
