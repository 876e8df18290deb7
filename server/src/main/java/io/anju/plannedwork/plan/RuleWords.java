package io.anju.plannedwork.plan;

import io.anju.plannedwork.rule.AfterEvent;
import io.anju.plannedwork.rule.Days;
import io.anju.plannedwork.rule.Frequency;
import io.anju.plannedwork.rule.Hours;
import io.anju.plannedwork.rule.Interval;
import io.anju.plannedwork.rule.Promised;
import io.anju.plannedwork.rule.Rule;
import io.anju.plannedwork.rule.Season;
import io.anju.plannedwork.rule.Window;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A rule in the words people use. */
@Component
public class RuleWords {

    private final MessageSource texts;

    RuleWords(MessageSource texts) {
        this.texts = texts;
    }

    String of(Rule rule) {
        return switch (rule) {
            case Frequency often -> season(often.season()) + often(often);
            case Interval every -> text("every." + every.unit(), every.length());
            case AfterEvent after -> text("after." + after.fact(), after.minutes());
        };
    }

    public String of(Promised promised) {
        var rule = promised.rule();
        var hours = promised.hours();
        return Stream.of(rule == null ? "" : of(rule), hours == null ? "" : of(hours))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(text("and")));
    }

    private String of(Hours hours) {
        return text("hours." + (hours.crossMidnight() ? "NIGHT" : "DAY"), hours.opens(), hours.closes());
    }

    private String season(Season season) {
        return switch (season) {
            case Season.Always ignored -> "";
            case Season.Named named -> text("season." + named);
            case Season.Between between ->
                text(
                        "season.between",
                        between.from().getMonthValue(),
                        between.from().getDayOfMonth(),
                        between.until().getMonthValue(),
                        between.until().getDayOfMonth());
        };
    }

    private String often(Frequency often) {
        return switch (often.days()) {
            case Days.Any ignored -> text("often." + often.window(), often.times());
            case Days.OfCalendar calendar ->
                often.window() == Window.DAY
                        ? text("on." + calendar, often.times())
                        : text("often." + often.window(), often.times()) + text("only", text("days." + calendar));
            case Days.OfWeek week -> onDays(often, week, text("week.of"));
            case Days.OfMonth month -> onDays(often, month, text("month.of"));
        };
    }

    private String onDays(Frequency often, Days days, String window) {
        if (often.window() == Window.DAY) {
            return text("each-of", window, named(days, text("or.all")), often.times());
        }
        return often.times() == days.chosen()
                ? window + named(days, text("or.all"))
                : text("one-of", window, named(days, text("or.one")), often.times());
    }

    private String named(Days days, String between) {
        return switch (days) {
            case Days.OfWeek week ->
                week.days().stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.CHINA))
                        .collect(Collectors.joining(between));
            case Days.OfMonth month ->
                month.days().stream().map(day -> text("month.day", day)).collect(Collectors.joining(between));
            case Days.Any ignored -> "";
            case Days.OfCalendar ignored -> "";
        };
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage("plannedwork.rule." + key, arguments, Locale.CHINA);
    }
}
