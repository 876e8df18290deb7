package io.anju.plannedwork.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.anju.testing.Chance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTests {

    private static final List<Window> WINDOWS = List.of(Window.values());
    private static final List<String> DAYS = List.of(
            "",
            "",
            "@SAT,SUN",
            "@MON",
            "@TUE,THU,FRI",
            "@1",
            "@15,31",
            "@29",
            "@WORKDAY",
            "@BEFORE_HOLIDAY",
            "@AFTER_HOLIDAY");
    private static final List<String> SEASONS =
            List.of("", "", "", "~SUMMER", "~HEATING", "~WINTER", "~06-01..08-31", "~12-20..01-10", "~02-29..02-29");

    @ParameterizedTest
    @ValueSource(strings = {"30D", "4H", "RAIN_ENDED+60", "FROST+30", "1/WEEK@SAT,SUN~SUMMER"})
    void whatIsWrittenIsReadAgain(String written) {
        assertThat(Rule.parse(written)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0D", "5000D", "73H", "SNOW+10", "RAIN+0", "RAIN+9000", "30", "D"})
    void whatIsNoRuleIsRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rule.parse(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1/WEEK@SAT,SUN|12:00-18:00|1/WEEK@SAT|13:00-17:00|true",
                "1/WEEK@SAT,SUN|12:00-18:00|2/WEEK@SAT,SUN|13:00-17:00|true",
                "1/WEEK@SAT,SUN|12:00-18:00|1/WEEK@SAT|13:00-19:00|false",
                "1/WEEK@SAT,SUN||1/WEEK||false",
                "1/WEEK||1/WEEK@SAT||true",
                "1/WEEK||1/DAY@MON||true",
                "1/WEEK||1/DAY@WORKDAY||false",
                "1/WEEK||7D||true",
                "1/WEEK||8D||false",
                "1/MONTH||1/WEEK~SUMMER||false",
                "1/MONTH~HEATING||1/MONTH||true",
                "1/MONTH~HEATING||1/MONTH~11-15..03-15||true",
                "1/MONTH~HEATING||1/MONTH~11-16..03-15||false",
                "1/WEEK|22:00-06:00|1/WEEK|23:00-05:00|true",
                "1/WEEK|22:00-06:00|1/WEEK|01:00-05:00|true",
                "1/WEEK|22:00-06:00|1/WEEK|01:00-07:00|false",
                "1/WEEK|22:00-06:00|1/WEEK||false",
                "30D||1/WEEK||true",
                "30D||1/MONTH||false",
                "30D||30D||true",
                "30D||48H||true",
                "30D||31D||false",
                "RAIN_ENDED+60||RAIN_ENDED+45||true",
                "RAIN_ENDED+60||RAIN+45||false",
                "RAIN_ENDED+60||1/DAY||false",
                "1/DAY||RAIN+60||false",
                "1/SEASON||1/MONTH||true",
                "1/SEASON||1/QUARTER||false"
            })
    void onlyWhatIsAtLeastThatKeepsAPromise(
            String promised, String hours, String planned, String between, boolean kept) {
        var owed = new Promised(Rule.parse(promised), hours == null ? null : hours(hours));
        assertThat(owed.isKeptBy(
                        Rule.parse(planned), between == null ? List.of() : List.of(hours(between)), Seasons.STANDARD))
                .isEqualTo(kept);
    }

    /** Against one who looks at every hour of every day. */
    @Test
    void theTurnsOfAnyRuleAreThoseThatOneFindsHourByHour() {
        var chance = Chance.of(RuleTests.class);
        for (int time = 0; time < Chance.tries(150); time++) {
            var rule = rule(chance);
            var hours = hours(rule, chance);
            var from = LocalDate.of(2023, 12, 1).plusDays(chance.nextInt(900));
            var until = from.plusDays(1L + chance.nextInt(120));
            var almanac = NaiveTurns.almanac(seasons(chance), holidays(chance, from));
            assertThat(found(rule.turns(from, until, hours, almanac)))
                    .as("%s %s from %s until %s, %s", rule, hours, from, until, almanac.seasons())
                    .containsExactlyInAnyOrderElementsOf(NaiveTurns.hours(rule, from, until, hours, almanac));
        }
    }

    @Test
    void keysAreUniqueHoweverARuleIsWritten() {
        var chance = Chance.of(RuleTests.class);
        for (int time = 0; time < Chance.tries(150); time++) {
            var rule = rule(chance);
            var from = LocalDate.of(2024, 1, 1).plusDays(chance.nextInt(400));
            var turns = rule.turns(from, from.plusYears(1), List.of(), NaiveTurns.WEEKENDS_ONLY);
            assertThat(turns.stream().map(turn -> turn.key() + "/" + turn.n()))
                    .as("%s", rule)
                    .doesNotHaveDuplicates();
        }
    }

    /** Spring forward and fall back in New York; wherever the server stands. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-07, 22:00, 06:00, 2026-03-08T03:00:00Z, 2026-03-08T10:00:00Z",
        "2026-10-31, 22:00, 06:00, 2026-11-01T02:00:00Z, 2026-11-01T11:00:00Z",
        "2026-03-08, 02:00, 03:00, 2026-03-08T07:00:00Z, 2026-03-08T08:00:00Z",
        "2026-03-08, 02:10, 02:40, 2026-03-08T07:10:00Z, 2026-03-08T07:40:00Z",
        "2026-11-01, 01:00, 02:00, 2026-11-01T05:00:00Z, 2026-11-01T07:00:00Z",
        "2026-12-01, 18:00, 00:00, 2026-12-01T23:00:00Z, 2026-12-02T04:59:59Z"
    })
    void hoursAreThoseOfTheWallClockThere(LocalDate day, LocalTime opens, LocalTime closes, Instant from, Instant due) {
        var zone = ZoneId.of("America/New_York");
        var span = new Hours(opens, closes).on(day);
        assertThat(span.opens(zone).toInstant()).isEqualTo(from);
        assertThat(span.due(zone).toInstant()).isEqualTo(due);
    }

    private static Frequency rule(Random chance) {
        while (true) {
            var window = WINDOWS.get(chance.nextInt(WINDOWS.size()));
            var written = (1 + chance.nextInt(3)) + "/" + window + DAYS.get(chance.nextInt(DAYS.size()))
                    + SEASONS.get(chance.nextInt(SEASONS.size()));
            try {
                return Frequency.parse(written);
            } catch (IllegalArgumentException ignored) {
                // Not every day fits every window: another one.
            }
        }
    }

    private static List<Hours> hours(Frequency rule, Random chance) {
        if (chance.nextBoolean()) {
            return List.of();
        }
        var hours = new ArrayList<Hours>();
        int each = 24 / rule.hoursOfADay();
        for (int n = 0; n < rule.hoursOfADay(); n++) {
            int opens = n * each + 1 + chance.nextInt(each / 2);
            boolean last = n == rule.hoursOfADay() - 1;
            int closes = last && chance.nextBoolean() ? chance.nextInt(2) : opens + 1 + chance.nextInt(each / 2 - 1);
            hours.add(new Hours(LocalTime.of(opens, 0), LocalTime.of(closes % 24, 0)));
        }
        return hours;
    }

    private static Seasons seasons(Random chance) {
        var seasons = new Seasons(
                MonthDay.of(1 + chance.nextInt(3), 1 + chance.nextInt(28)),
                MonthDay.of(5 + chance.nextInt(2), 1 + chance.nextInt(28)),
                MonthDay.of(8 + chance.nextInt(2), 1 + chance.nextInt(28)),
                MonthDay.of(11 + chance.nextInt(2), 1 + chance.nextInt(28)),
                MonthDay.of(10 + chance.nextInt(2), 1 + chance.nextInt(28)),
                MonthDay.of(2 + chance.nextInt(2), 1 + chance.nextInt(28)));
        return seasons.followOneAnother() ? seasons : Seasons.STANDARD;
    }

    private static List<LocalDate> holidays(Random chance, LocalDate from) {
        var first = from.plusDays(chance.nextInt(60));
        return IntStream.range(0, 1 + chance.nextInt(8))
                .mapToObj(first::plusDays)
                .toList();
    }

    private static Hours hours(String written) {
        var parts = written.split("-", -1);
        return new Hours(LocalTime.parse(parts[0]), LocalTime.parse(parts[1]));
    }

    private static List<SortedSet<LocalDateTime>> found(List<Turn> turns) {
        return turns.stream()
                .map(turn -> {
                    SortedSet<LocalDateTime> hours = new TreeSet<>();
                    for (var span : turn.spans()) {
                        for (var hour = span.from(); hour.isBefore(span.until()); hour = hour.plusHours(1)) {
                            hours.add(hour);
                        }
                    }
                    return hours;
                })
                .toList();
    }
}
