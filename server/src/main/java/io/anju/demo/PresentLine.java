package io.anju.demo;

import io.anju.kernel.CommunityZone;
import io.anju.servicedesk.ticket.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * One ticket of the present, as {@code present.txt} has it.
 *
 * @param n a number that nothing thrown has
 * @param ago minutes before the end at which it is reported
 * @param agreed when somebody is to come, as that file says it
 */
record PresentLine(
        int n,
        Plan.Ground ground,
        String key,
        int ago,
        String category,
        Channel channel,
        String place,
        String agreed,
        String text,
        List<Step> steps) {

    /** What is done with it, so many minutes before the end. */
    record Step(String what, int ago) {

        static Step parse(String step) {
            int colon = step.indexOf(':');
            return new Step(step.substring(0, colon), Integer.parseInt(step.substring(colon + 1)));
        }
    }

    private static final int N = 1_000_000;

    private static final int FIRST_HOUR = 9;
    private static final int LAST_HOUR = 17;

    private static final List<PresentLine> ALL = read();

    PresentLine {
        steps = List.copyOf(steps);
    }

    private static List<PresentLine> read() {
        try {
            var text = new ClassPathResource("demo/present.txt").getContentAsString(StandardCharsets.UTF_8);
            return text.lines()
                    .map(line -> List.of(line.split("\\|", -1)))
                    .filter(part -> !part.getFirst().startsWith("#"))
                    .map(PresentLine::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PresentLine parse(List<String> part) {
        int ago = Integer.parseInt(part.get(2));
        return new PresentLine(
                N + ago,
                Plan.Ground.valueOf(part.getFirst()),
                part.get(1),
                ago,
                part.get(3),
                Channel.valueOf(part.get(4)),
                part.get(5),
                part.get(6),
                part.get(7),
                Stream.of(part.get(8).split(" "))
                        .filter(step -> !step.isEmpty())
                        .map(Step::parse)
                        .toList());
    }

    /** Those of a place, in the order in which they are reported. */
    static List<PresentLine> of(Plan.Ground ground) {
        return ALL.stream().filter(line -> line.ground() == ground).toList();
    }

    /** Half a second beside what is thrown, which is known by the second at which it was reported. */
    static Instant ago(Site site, int minutes) {
        return site.until()
                .minus(Duration.ofMinutes(minutes))
                .truncatedTo(ChronoUnit.SECONDS)
                .minusMillis(500);
    }

    /** Soon, or at an hour of the day at which people work; null for now. */
    @Nullable
    Instant appointed(Site site) {
        if (agreed.isEmpty()) {
            return null;
        }
        if (agreed.equals("tomorrow")) {
            return Site.at(site.today().plusDays(1), LocalTime.of(FIRST_HOUR + 1, 0));
        }
        int much = Integer.parseInt(agreed.substring(0, agreed.length() - 1));
        return agreed.endsWith("m") ? inMinutes(site, much) : inHours(site, much);
    }

    /** By five minutes, as people say it. */
    private static Instant inMinutes(Site site, int minutes) {
        var then = site.until().atZone(CommunityZone.DEFAULT).plusMinutes(minutes);
        return then.truncatedTo(ChronoUnit.HOURS)
                .plusMinutes(then.getMinute() - then.getMinute() % 5)
                .toInstant();
    }

    private static Instant inHours(Site site, int hours) {
        var then =
                site.until().atZone(CommunityZone.DEFAULT).plusHours(hours + 1L).truncatedTo(ChronoUnit.HOURS);
        if (then.getHour() >= FIRST_HOUR && then.getHour() <= LAST_HOUR) {
            return then.toInstant();
        }
        var day = then.getHour() < FIRST_HOUR
                ? then.toLocalDate()
                : then.toLocalDate().plusDays(1);
        return Site.at(day, LocalTime.of(FIRST_HOUR, 0));
    }
}
