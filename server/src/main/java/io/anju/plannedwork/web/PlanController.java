package io.anju.plannedwork.web;

import io.anju.kernel.Needs;
import io.anju.kernel.ReadVersion;
import io.anju.kernel.Unacceptable;
import io.anju.plannedwork.plan.Foresight;
import io.anju.plannedwork.plan.GivenPlan;
import io.anju.plannedwork.plan.PlanBook;
import io.anju.plannedwork.plan.PlanList;
import io.anju.plannedwork.plan.Wanted;
import io.anju.plannedwork.rule.Frequency;
import io.anju.plannedwork.rule.Hours;
import io.anju.plannedwork.rule.Question;
import io.anju.plannedwork.rule.Rule;
import io.anju.plannedwork.rule.Window;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a community plans to do again and again. */
@RestController
@RequestMapping("/api/communities/{community}/plans")
class PlanController {

    private static final int LARGEST_PAGE = 100;

    record Planned(UUID id) {}

    record Span(@NotNull LocalTime opens, @NotNull LocalTime closes) {}

    /**
     * @param unit for a number; without one it is answered by yes or no, and yes is good
     * @param low at least that is good, in the unit
     * @param high at most that is good, in the unit
     */
    record Asked(
            @NotBlank @Size(max = 60) String words,
            @Nullable @Size(min = 1, max = 10) String unit,

            @Nullable @Digits(integer = 9, fraction = 3) BigDecimal low,

            @Nullable @Digits(integer = 9, fraction = 3) BigDecimal high) {}

    /**
     * @param clause whose promise it keeps, for example {@code S09-028}; null for what nobody promised
     * @param rule when it is due, as {@code 1/WEEK@SAT,SUN}, {@code 30D} or {@code RAIN_ENDED+60}; see
     *     docs/domain/plannedwork.md#rules-of-time
     * @param times within each window: the same said of the calendar alone, where there is no {@code rule}
     * @param hours in the community's zone: of what is daily those of each of its times, else one stretch for every day; what closes at or
     *     before it opens closes on the day after
     * @param post what whoever does it is called in the roster
     * @param minutes what one turn at one place takes
     * @param since no turn begins before that day
     */
    record Given(
            @NotBlank @Size(max = 60) String title,

            @Nullable @Pattern(regexp = "S\\d{2}-\\d{3}", message = "{plannedwork.clause}")
            String clause,

            @Nullable @Pattern(regexp = Rule.SHAPE, message = "{plannedwork.rule}")
            String rule,

            @Nullable @Min(1) @Max(Frequency.MOST) Integer times,
            @Nullable Window window,
            @Nullable @Size(max = Frequency.MOST) List<@NotNull @Valid Span> hours,
            @NotBlank @Size(max = 40) String post,
            @Min(1) @Max(480) int minutes,
            boolean photo,
            @NotNull LocalDate since,

            @NotNull @Size(min = 1, max = 500, message = "{plannedwork.places}")
            List<@NotNull UUID> places,

            @Nullable @Size(max = 20, message = "{plannedwork.questions}")
            List<@NotNull @Valid Asked> questions) {

        GivenPlan plan() {
            return new GivenPlan(
                    title.strip(),
                    clause,
                    written(rule, times, window),
                    between(hours),
                    post.strip(),
                    minutes,
                    photo,
                    since,
                    places,
                    questions == null
                            ? List.of()
                            : questions.stream()
                                    .map(one -> new Question(one.words().strip(), one.unit(), one.low(), one.high()))
                                    .toList());
        }
    }

    /** When something would be due, as in {@link Given}. */
    record Idea(
            @NotNull @Pattern(regexp = Rule.SHAPE, message = "{plannedwork.rule}")
            String rule,

            @Nullable @Size(max = Frequency.MOST) List<@NotNull @Valid Span> hours,
            @NotNull LocalDate since) {}

    /** @param from no turn begins on that day or later */
    record Ending(@NotNull LocalDate from) {}

    private final PlanBook book;
    private final PlanList list;
    private final Foresight foresight;

    PlanController(PlanBook book, PlanList list, Foresight foresight) {
        this.book = book;
        this.list = list;
        this.foresight = foresight;
    }

    /** By title; what is planned no longer is left out. */
    @GetMapping
    @Needs("planned.read")
    PlanList.Page list(
            @PathVariable UUID community,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") @Min(1) int limit) {
        return list.page(after, Math.min(limit, LARGEST_PAGE));
    }

    /** When the first ten turns would be due, and how many there are in a year; refused as planning it would be. */
    @PostMapping("/preview")
    @Needs("planned.edit")
    Foresight.Ahead preview(@PathVariable UUID community, @Valid @RequestBody Idea body) {
        return foresight.of(new Wanted(Foresight.parse(body.rule()), between(body.hours()), body.since()));
    }

    /** Plans it; the turns of the coming weeks are there at once. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("planned.edit")
    Planned plan(@PathVariable UUID community, @Valid @RequestBody Given body) {
        return new Planned(book.plan(body.plan()));
    }

    /**
     * Plans it another way from a day on, of a plan that has begun from tomorrow on at the earliest; what has begun or was done stays.
     * If-Match holds the version that was read. The answer names the plan that takes its place.
     */
    @PutMapping("/{plan}")
    @Needs("planned.edit")
    Planned change(
            @PathVariable UUID community,
            @PathVariable UUID plan,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody Given body) {
        return new Planned(book.change(plan, ReadVersion.of(version), body.plan()));
    }

    /** Ends a plan; what was done for it stays, and so does what has begun. */
    @PostMapping("/{plan}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("planned.edit")
    void end(@PathVariable UUID community, @PathVariable UUID plan, @Valid @RequestBody Ending body) {
        book.end(plan, body.from());
    }

    private static Rule written(@Nullable String rule, @Nullable Integer times, @Nullable Window window) {
        if (rule != null) {
            return Foresight.parse(rule);
        }
        if (times == null || window == null) {
            throw new Unacceptable("plannedwork.no-rule", "rule");
        }
        return new Frequency(times, window);
    }

    private static List<Hours> between(@Nullable List<Span> hours) {
        return hours == null
                ? List.of()
                : hours.stream()
                        .map(one -> new Hours(one.opens(), one.closes()))
                        .toList();
    }
}
