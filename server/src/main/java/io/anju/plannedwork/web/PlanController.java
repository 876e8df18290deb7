package io.anju.plannedwork.web;

import io.anju.kernel.Needs;
import io.anju.plannedwork.plan.GivenPlan;
import io.anju.plannedwork.plan.PlanBook;
import io.anju.plannedwork.plan.PlanList;
import io.anju.plannedwork.rule.Frequency;
import io.anju.plannedwork.rule.Hours;
import io.anju.plannedwork.rule.Question;
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
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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

            @Nullable @Digits(integer = 9, fraction = 3, message = "{plannedwork.number}")
            BigDecimal low,

            @Nullable @Digits(integer = 9, fraction = 3, message = "{plannedwork.number}")
            BigDecimal high) {}

    /**
     * @param clause whose promise it keeps, for example {@code S09-028}; null for what nobody promised
     * @param times within each window
     * @param hours of what is done daily: between which hours each of its times, in the community's zone
     * @param post what whoever does it is called in the roster
     * @param minutes what one turn at one place takes
     * @param since the first window begins on that day or after it
     */
    record Given(
            @NotBlank @Size(max = 60) String title,

            @Nullable @Pattern(regexp = "S\\d{2}-\\d{3}", message = "{plannedwork.clause}")
            String clause,

            @Min(1) @Max(Frequency.MOST) int times,
            @NotNull Window window,
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
                    new Frequency(times, window),
                    hours == null
                            ? List.of()
                            : hours.stream()
                                    .map(one -> new Hours(one.opens(), one.closes()))
                                    .toList(),
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

    /** @param from no turn begins on that day or later */
    record Ending(@NotNull LocalDate from) {}

    private final PlanBook book;
    private final PlanList list;

    PlanController(PlanBook book, PlanList list) {
        this.book = book;
        this.list = list;
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

    /** Plans it; the turns of the coming weeks are there at once. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("planned.edit")
    Planned plan(@PathVariable UUID community, @Valid @RequestBody Given body) {
        return new Planned(book.plan(body.plan()));
    }

    /** Ends a plan; what was done for it stays, and so does what has begun. */
    @PostMapping("/{plan}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("planned.edit")
    void end(@PathVariable UUID community, @PathVariable UUID plan, @Valid @RequestBody Ending body) {
        book.end(plan, body.from());
    }
}
