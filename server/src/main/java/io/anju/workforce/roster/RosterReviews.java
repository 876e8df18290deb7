package io.anju.workforce.roster;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Period;
import io.anju.workforce.roster.PlannedShifts.Planned;
import io.anju.workforce.roster.PlannedShifts.Unqualified;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a roster of the community in scope leaves open: posts without people, people without papers, people without rest. */
@Service
@Transactional(readOnly = true)
public class RosterReviews {

    /** For that long so many are missing. */
    public record Gap(Instant from, Instant until, int missing) {}

    /**
     * How one post is manned in the days asked about. Holidays are days like others.
     *
     * @param percent of the time and heads asked for, rounded down
     */
    public record PostCover(
            UUID post,
            String name,
            boolean strict,
            @Nullable String clause,
            int percent,
            List<Gap> gaps) {}

    /**
     * Somebody on a post whose paper they do not hold that day.
     *
     * @param ranOutOn its last day; null when they never had it
     */
    public record WithoutPaper(
            UUID employee,
            String name,
            String post,
            String qualification,
            @Nullable LocalDate ranOutOn,
            @Nullable String clause) {}

    /**
     * A rule of rest that is not kept.
     *
     * @param rule {@code SHORT_REST} less than 11 hours between two days' work, {@code LONG_DAY} more than 8 hours on a day,
     *     {@code NO_DAY_OFF} more than 6 days in a row
     * @param at when the shift begins by which it is not
     * @param minutes of rest or of work; 0 for the days in a row
     */
    public record Warning(UUID employee, String name, String rule, Instant at, long minutes) {}

    /** A shift on a post that is over and of which nobody wrote a log. */
    public record WithoutLog(
            UUID employee,
            String name,
            String post,
            @Nullable String clause,
            Instant endedAt) {}

    /** @param drafts how many shifts of these days are not published yet */
    public record Review(
            int drafts,
            List<PostCover> posts,
            List<WithoutPaper> withoutPaper,
            List<WithoutLog> withoutLog,
            List<Warning> warnings) {}

    /** What lies further away from a shift is not made worse by it. */
    private static final Duration REACH = Duration.ofDays(Rest.DAYS_IN_A_ROW + 2L);

    private final Posts posts;
    private final PlannedShifts shifts;
    private final RosterDays days;
    private final BusinessClock clock;

    RosterReviews(Posts posts, PlannedShifts shifts, RosterDays days, BusinessClock clock) {
        this.posts = posts;
        this.shifts = shifts;
        this.days = days;
        this.clock = clock;
    }

    /**
     * @param firstDay null for today
     * @param lastDay null for the end of seven days
     * @param drafts whether shifts that are not published yet count too
     * @throws io.anju.kernel.Unacceptable when the last day is before the first, or one is more than a year away
     */
    public Review review(@Nullable LocalDate firstDay, @Nullable LocalDate lastDay, boolean drafts) {
        return review(days.week(firstDay, lastDay), drafts);
    }

    Review review(Period period, boolean drafts) {
        var span = days.span(period);
        // A night watch of the last day ends on the morning after; who worked on the days before had to rest too.
        var all = shifts.within(new Span(span.from().minus(REACH), span.until().plus(REACH)));
        var counted = all.stream().filter(shift -> drafts || !shift.draft()).toList();
        return new Review(
                (int) all.stream()
                        .filter(shift ->
                                shift.draft() && span.contains(shift.span().from()))
                        .count(),
                covers(period, counted),
                shifts.unqualified(span).stream().map(RosterReviews::line).toList(),
                shifts.withoutLog(span, clock.instant()).stream()
                        .map(one -> new WithoutLog(one.employee(), one.name(), one.post(), one.clause(), one.endedAt()))
                        .toList(),
                warnings(span, counted));
    }

    private List<PostCover> covers(Period period, List<Planned> counted) {
        Map<UUID, List<Span>> byPost = counted.stream()
                .filter(shift -> shift.post() != null)
                .collect(Collectors.groupingBy(
                        shift -> Objects.requireNonNull(shift.post()),
                        Collectors.mapping(Planned::span, Collectors.toList())));
        return posts.during(period).stream()
                .map(post -> {
                    var windows = post.windows(period, days.zone());
                    var cover = Cover.of(windows, post.headcount(), byPost.getOrDefault(post.id(), List.of()));
                    return new PostCover(
                            post.id(),
                            post.name(),
                            post.strict(),
                            post.clause(),
                            cover.percent(),
                            cover.gaps().stream()
                                    .map(gap -> new Gap(gap.from(), gap.until(), gap.missing()))
                                    .toList());
                })
                .toList();
    }

    private List<Warning> warnings(Span span, List<Planned> counted) {
        return counted.stream().collect(Collectors.groupingBy(Planned::employee)).values().stream()
                .flatMap(own -> Rest.warnings(spans(own), days.zone()).stream()
                        .filter(warning -> span.contains(warning.at()))
                        .map(warning -> warning(own.getFirst(), warning)))
                .sorted(Comparator.comparing(Warning::at).thenComparing(Warning::name))
                .toList();
    }

    /** What rules of rest somebody's shift breaks that were kept without it. */
    List<Warning> warningsOf(UUID employee, Span span) {
        var around = new Span(span.from().minus(REACH), span.until().plus(REACH));
        var with = shifts.within(around).stream()
                .filter(shift -> shift.employee().equals(employee))
                .toList();
        var without = spans(with).stream().filter(one -> !one.equals(span)).toList();
        var before = Rest.warnings(without, days.zone());
        return Rest.warnings(spans(with), days.zone()).stream()
                .filter(warning -> !before.contains(warning))
                .map(warning -> warning(with.getFirst(), warning))
                .toList();
    }

    private static List<Span> spans(List<Planned> shifts) {
        return shifts.stream().map(Planned::span).toList();
    }

    private static Warning warning(Planned whose, Rest.Warning warning) {
        return new Warning(whose.employee(), whose.name(), warning.rule().name(), warning.at(), warning.minutes());
    }

    private static WithoutPaper line(Unqualified one) {
        return new WithoutPaper(
                one.employee(), one.name(), one.post(), one.qualification(), one.ranOutOn(), one.clause());
    }
}
