package io.anju.standards.web;

import io.anju.kernel.Needs;
import io.anju.standards.ChosenDuty;
import io.anju.standards.adoption.ClauseSets;
import io.anju.standards.adoption.GuidedAdoption;
import io.anju.standards.adoption.GuidedAdoption.Wanted;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Adopting a set of clauses in one go: what it would make, then all of it. */
@RestController
@RequestMapping("/api/communities/{community}")
class GuidedAdoptionController {

    private static final int MOST_CLAUSES = 1_200;
    private static final int MOST_PLACES = 500;

    record Sets(List<ClauseSets.Line> items) {}

    record Clauses(List<ClauseSets.Item> items) {}

    /** @param parameters only the numbers that differ from the catalogue's */
    record Clause(
            @NotBlank @Size(max = 20) String clause,
            @Nullable Map<String, Object> parameters) {}

    /**
     * @param post absent: as suggested
     * @param places in the order in which one walks there; absent: as suggested
     */
    record Duty(
            @NotBlank @Size(max = 20) String clause,
            @Nullable @Size(min = 1, max = 40) String post,

            @Nullable @Size(max = MOST_PLACES, message = "{standards.places}")
            List<@NotNull UUID> places) {}

    /** @param selfReported whether what the person concerned typed counts; absent: it does */
    record Together(
            @NotNull @Size(min = 1, max = MOST_CLAUSES, message = "{standards.clauses}")
            List<@NotNull @Valid Clause> clauses,

            @Nullable @Size(max = MOST_CLAUSES, message = "{standards.clauses}")
            List<@NotNull @Valid Duty> duties,

            @Nullable Boolean selfReported) {

        List<Wanted> wanted() {
            return clauses.stream()
                    .map(one -> new Wanted(one.clause(), one.parameters() == null ? Map.of() : one.parameters()))
                    .toList();
        }

        List<ChosenDuty> chosen() {
            return Objects.requireNonNullElse(duties, List.<Duty>of()).stream()
                    .map(one -> new ChosenDuty(
                            one.clause(), one.post(), Objects.requireNonNullElse(one.places(), List.of())))
                    .toList();
        }
    }

    record Adopted(int clauses) {}

    private final ClauseSets sets;
    private final GuidedAdoption guided;

    GuidedAdoptionController(ClauseSets sets, GuidedAdoption guided) {
        this.sets = sets;
        this.guided = guided;
    }

    /** The plans and the selections from them, with how much of each is promised here. */
    @GetMapping("/clause-sets")
    @Needs("wall.read")
    Sets sets(@PathVariable UUID community) {
        return new Sets(sets.all());
    }

    /** The clauses of one. */
    @GetMapping("/clause-sets/{set}")
    @Needs("wall.read")
    Clauses clauses(@PathVariable UUID community, @PathVariable String set) {
        return new Clauses(sets.of(set));
    }

    /** What adopting them would make, and what each post would have in hand. Changes nothing. */
    @PostMapping("/adoptions/preview")
    @Needs("standards.adopt")
    GuidedAdoption.Preview preview(@PathVariable UUID community, @Valid @RequestBody Together body) {
        return guided.preview(body.wanted(), body.chosen());
    }

    /** Adopts all of them from now on and plans their duties, or nothing. */
    @PostMapping("/adoptions/together")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("standards.adopt")
    Adopted together(@PathVariable UUID community, @Valid @RequestBody Together body) {
        return new Adopted(
                guided.adopt(body.wanted(), body.chosen(), Objects.requireNonNullElse(body.selfReported(), true)));
    }
}
