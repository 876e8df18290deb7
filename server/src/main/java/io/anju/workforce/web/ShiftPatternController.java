package io.anju.workforce.web;

import io.anju.kernel.Needs;
import io.anju.workforce.roster.Patterns;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shifts that repeat, and rosters drawn from them. */
@RestController
@RequestMapping("/api/communities/{community}/shift-patterns")
class ShiftPatternController {

    record Page(List<Patterns.Line> items) {}

    /** One day of the cycle; without hours it is free. It ends on the morning after when it does not end later. */
    record Step(@Nullable LocalTime begins, @Nullable LocalTime ends) {}

    /** @param members the first stands at the first step on the first day, the second at the second, and round again */
    record NewPattern(
            @NotBlank @Size(max = 50) String name,
            @NotNull UUID post,
            @NotNull LocalDate firstDay,
            @NotEmpty @Size(max = 60) List<@NotNull @Valid Step> cycle,
            @NotNull @Size(max = 60) List<@NotNull UUID> members) {

        Patterns.Terms terms() {
            return new Patterns.Terms(
                    name.strip(),
                    post,
                    firstDay,
                    cycle.stream()
                            .map(step -> new Patterns.Step(step.begins(), step.ends()))
                            .toList(),
                    members);
        }
    }

    record Laid(UUID id) {}

    record Stretch(@NotNull LocalDate firstDay, @NotNull LocalDate lastDay) {}

    record Drawn(int added) {}

    private final Patterns patterns;

    ShiftPatternController(Patterns patterns) {
        this.patterns = patterns;
    }

    /** The patterns in use, by name. */
    @GetMapping
    @Needs("duty.read")
    Page list(@PathVariable UUID community) {
        return new Page(patterns.list());
    }

    /** Lays a pattern; shifts come of it when they are drawn. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("duty.edit")
    Laid lay(@PathVariable UUID community, @Valid @RequestBody NewPattern body) {
        return new Laid(patterns.lay(body.terms()));
    }

    /** Draws the shifts of some days as drafts; a second time adds nothing. */
    @PostMapping("/{pattern}/shifts")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("duty.edit")
    Drawn draw(@PathVariable UUID community, @PathVariable UUID pattern, @Valid @RequestBody Stretch body) {
        return new Drawn(patterns.draw(pattern, body.firstDay(), body.lastDay()));
    }

    /** Nothing more is drawn from it. */
    @PostMapping("/{pattern}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("duty.edit")
    void end(@PathVariable UUID community, @PathVariable UUID pattern) {
        patterns.end(pattern);
    }
}
