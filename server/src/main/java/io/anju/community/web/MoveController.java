package io.anju.community.web;

import io.anju.community.move.Direction;
import io.anju.community.move.MovePlans;
import io.anju.community.move.MoveReads;
import io.anju.community.move.MoveSteps;
import io.anju.community.move.Moves;
import io.anju.community.move.StepDone;
import io.anju.community.move.StepKind;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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

/** Moving in and out of a home, step by step. */
@RestController
@RequestMapping("/api/communities/{community}")
class MoveController {

    record Page(List<MoveReads.Move> items) {}

    record Plans(List<MovePlans.Plan> items) {}

    record Opened(UUID id) {}

    record Open(
            @NotNull UUID space,
            @NotNull UUID party,
            @NotNull Direction direction) {}

    record Item(
            @NotBlank @Size(max = 50) String name,
            @NotBlank @Size(max = 64) String value) {}

    /** @param items papers with their SHA-256, meters with readings, supplies with OPENED or NOT_APPLICABLE, keys with counts */
    record Take(
            @Nullable @Size(max = 100) String person,
            @Nullable @Size(max = 200) String note,

            @NotNull @Size(max = 9, message = "{servicedesk.photos}")
            List<@NotNull String> papers,

            @NotNull @Size(max = 50) List<@NotNull @Valid Item> items,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        StepDone read() {
            return new StepDone(
                    person == null ? "" : person.strip(),
                    note == null ? "" : note.strip(),
                    papers,
                    items.stream()
                            .map(item -> new StepDone.Item(
                                    item.name().strip(), item.value().strip()))
                            .toList(),
                    from,
                    until);
        }
    }

    record Plan(
            @NotNull Direction direction,
            @NotNull @Size(min = 1, max = 9) List<@NotNull StepKind> steps,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 50) String> documents,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 50) String> utilities) {}

    private final Moves moves;
    private final MoveSteps steps;
    private final MoveReads reads;
    private final MovePlans plans;
    private final BusinessClock clock;
    private final CommunityZone zones;

    MoveController(
            Moves moves, MoveSteps steps, MoveReads reads, MovePlans plans, BusinessClock clock, CommunityZone zones) {
        this.moves = moves;
        this.steps = steps;
        this.reads = reads;
        this.plans = plans;
        this.clock = clock;
        this.zones = zones;
    }

    /** Who is moving now, the longest-running first. */
    @GetMapping("/moves")
    @Needs("moves.edit")
    Page running(@PathVariable UUID community) {
        return new Page(reads.open());
    }

    /** Opens a move in or out for somebody who belongs to the home, with the steps it takes here. */
    @PostMapping("/moves")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("moves.edit")
    Opened open(@PathVariable UUID community, @Valid @RequestBody Open body) {
        return new Opened(moves.open(body.space(), body.party(), body.direction()));
    }

    /** How far one has got. */
    @GetMapping("/moves/{move}")
    @Needs("moves.edit")
    MoveReads.Move one(@PathVariable UUID community, @PathVariable UUID move) {
        return reads.find(move);
    }

    /** Takes a step with what it needs. */
    @PostMapping("/moves/{move}/steps/{step}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("moves.edit")
    void take(
            @PathVariable UUID community,
            @PathVariable UUID move,
            @PathVariable UUID step,
            @Valid @RequestBody Take body) {
        steps.take(move, step, body.read());
    }

    /** Closes a move when every step is done; who moved out belongs to the home no longer. */
    @PostMapping("/moves/{move}/closing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("moves.edit")
    void close(@PathVariable UUID community, @PathVariable UUID move) {
        moves.close(move);
    }

    /** Which of those who rent here today have a file, and who has none. */
    @GetMapping("/move-coverage")
    @Needs("moves.edit")
    MoveReads.Coverage coverage(@PathVariable UUID community) {
        return reads.coverage(zones.dayHere(clock.instant()));
    }

    /** The steps that moving in and moving out take here. */
    @GetMapping("/move-plans")
    @Needs("moves.edit")
    Plans plans(@PathVariable UUID community) {
        return new Plans(List.of(plans.of(Direction.IN), plans.of(Direction.OUT)));
    }

    /** Other steps, papers or supplies for moves opened from now on. */
    @PostMapping("/move-plans")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("moves.plan")
    void plan(@PathVariable UUID community, @Valid @RequestBody Plan body) {
        plans.change(new MovePlans.Plan(body.direction(), body.steps(), body.documents(), body.utilities()));
    }
}
