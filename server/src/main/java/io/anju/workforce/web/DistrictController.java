package io.anju.workforce.web;

import io.anju.kernel.Needs;
import io.anju.workforce.Care;
import io.anju.workforce.district.Districts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** Who looks after which part of a community. */
@RestController
@RequestMapping("/api/communities/{community}/districts")
class DistrictController {

    /** @param keeper absent while nobody is named */
    record NewDistrict(
            @NotNull Care care,
            @NotBlank @Size(max = 50) String name,
            @Nullable UUID keeper,
            @NotNull @Size(max = 500) List<@NotNull UUID> places) {}

    /** @param substitute who looks after it while the keeper is away */
    record Keepers(@Nullable UUID keeper, @Nullable UUID substitute) {}

    record Shape(@NotNull @Size(max = 500) List<@NotNull UUID> places) {}

    record Drawn(UUID id) {}

    private final Districts districts;

    DistrictController(Districts districts) {
        this.districts = districts;
    }

    /** The districts as of today, how far each care reaches, and the places there are. */
    @GetMapping
    @Needs("duty.read")
    Districts.Overview overview(@PathVariable UUID community) {
        return districts.overview();
    }

    /** Draws a district around some places; each lies in one of the same care only. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("duty.edit")
    Drawn draw(@PathVariable UUID community, @Valid @RequestBody NewDistrict body) {
        return new Drawn(districts.draw(body.care(), body.name().strip(), body.keeper(), body.places()));
    }

    /** Gives it to somebody, and names who stands in. */
    @PostMapping("/{district}/keepers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("duty.edit")
    void give(@PathVariable UUID community, @PathVariable UUID district, @Valid @RequestBody Keepers body) {
        districts.giveTo(district, body.keeper(), body.substitute());
    }

    /** From now on these places and no others lie in it. */
    @PostMapping("/{district}/places")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("duty.edit")
    void reshape(@PathVariable UUID community, @PathVariable UUID district, @Valid @RequestBody Shape body) {
        districts.reshape(district, body.places());
    }

    /** Nobody looks after it any more. */
    @PostMapping("/{district}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("duty.edit")
    void end(@PathVariable UUID community, @PathVariable UUID district) {
        districts.end(district);
    }
}
