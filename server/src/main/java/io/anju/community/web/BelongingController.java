package io.anju.community.web;

import io.anju.community.belonging.Belongings;
import io.anju.community.belonging.RoomKeys;
import io.anju.kernel.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The vehicles, pets and keys of a room. */
@RestController
@RequestMapping("/api/communities/{community}/spaces/{space}")
class BelongingController {

    record Added(UUID id) {}

    record NewVehicle(
            @NotNull UUID party,
            @NotNull Belongings.VehicleKind kind,
            @NotBlank @Size(max = 12) String plate) {}

    record NewPet(
            @NotNull UUID party,
            @NotNull Belongings.PetKind kind,
            @NotBlank @Size(max = 50) String name) {}

    record NewKeys(
            @NotBlank @Size(max = 50) String number,
            @NotNull @Min(1) @Max(100) Integer count) {}

    /** @param person who signed for them */
    record Move(
            @NotNull RoomKeys.Movement kind,
            @NotNull @Min(1) @Max(100) Integer count,
            @NotBlank @Size(max = 100) String person,

            @NotNull @Size(max = 9, message = "{servicedesk.photos}")
            List<@NotNull String> signatures) {}

    private final Belongings belongings;
    private final RoomKeys keys;

    BelongingController(Belongings belongings, RoomKeys keys) {
        this.belongings = belongings;
        this.keys = keys;
    }

    /** Writes down a vehicle of somebody who belongs to the room; a plate is somebody's once in a community. */
    @PostMapping("/vehicles")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("residents.file")
    Added vehicle(@PathVariable UUID community, @PathVariable UUID space, @Valid @RequestBody NewVehicle body) {
        return new Added(belongings.addVehicle(space, body.party(), body.kind(), body.plate()));
    }

    /** It is theirs no longer, or stands elsewhere. */
    @PostMapping("/vehicles/{vehicle}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("residents.file")
    void endVehicle(@PathVariable UUID community, @PathVariable UUID space, @PathVariable UUID vehicle) {
        belongings.endVehicle(space, vehicle);
    }

    /** Writes down a pet of somebody who belongs to the room. */
    @PostMapping("/pets")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("residents.file")
    Added pet(@PathVariable UUID community, @PathVariable UUID space, @Valid @RequestBody NewPet body) {
        return new Added(
                belongings.addPet(space, body.party(), body.kind(), body.name().strip()));
    }

    /** It lives there no longer. */
    @PostMapping("/pets/{pet}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("residents.file")
    void endPet(@PathVariable UUID community, @PathVariable UUID space, @PathVariable UUID pet) {
        belongings.endPet(space, pet);
    }

    /** Adds keys to those that hang at the desk, by number. */
    @PostMapping("/keys")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("residents.file")
    Added keys(@PathVariable UUID community, @PathVariable UUID space, @Valid @RequestBody NewKeys body) {
        return new Added(keys.register(space, body.number().strip(), body.count()));
    }

    /** Hands keys out against a signature, takes them back, or writes off what is lost. */
    @PostMapping("/keys/{key}/movements")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("residents.file")
    Added move(
            @PathVariable UUID community,
            @PathVariable UUID space,
            @PathVariable UUID key,
            @Valid @RequestBody Move body) {
        return new Added(keys.move(
                space,
                new RoomKeys.Move(key, body.kind(), body.count(), body.person().strip(), body.signatures())));
    }
}
