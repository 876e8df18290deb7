package io.anju.equipment.web;

import io.anju.equipment.FittingKind;
import io.anju.equipment.fitting.FittingBook;
import io.anju.equipment.fitting.FittingList;
import io.anju.equipment.fitting.GivenFitting;
import io.anju.kernel.Needs;
import io.anju.kernel.ReadVersion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
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

/** The register of valves and risers. */
@RestController
@RequestMapping("/api/communities/{community}/fittings")
class FittingController {

    private static final int LARGEST_PAGE = 200;

    record Added(UUID id) {}

    /**
     * @param label what the plate on it says
     * @param place where it hangs
     * @param position how it is found there, in words
     * @param serves the spaces it serves, or a floor, unit or building for all in it; none while nobody knows
     */
    record Given(
            @NotNull FittingKind kind,
            @NotBlank @Size(max = 40) String label,
            @NotBlank @Size(max = 60) String name,
            @NotNull UUID place,
            @NotBlank @Size(max = 200) String position,

            @NotNull @Size(max = 500, message = "{equipment.serves}")
            List<@NotNull UUID> serves,

            @NotNull @Size(max = 5, message = "{equipment.photos}")
            List<@NotNull String> photos) {

        GivenFitting fitting() {
            return new GivenFitting(kind, label.strip(), name.strip(), place, position.strip(), serves, photos);
        }
    }

    private final FittingBook book;
    private final FittingList list;

    FittingController(FittingBook book, FittingList list) {
        this.book = book;
        this.list = list;
    }

    /** Valves and risers by label; those that begin with the words, hang where they say or are called so. */
    @GetMapping
    @Needs("equipment.read")
    FittingList.Page list(
            @PathVariable UUID community,
            @RequestParam(defaultValue = "") @Size(max = 60) String q,
            @RequestParam(defaultValue = "") @Size(max = 40) String after,
            @RequestParam(defaultValue = "100") @Min(1) int limit) {
        return list.page(q.strip(), after, Math.min(limit, LARGEST_PAGE));
    }

    /** Writes down a valve or riser; a plate is on one at a time. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("equipment.edit")
    Added add(@PathVariable UUID community, @Valid @RequestBody Given body) {
        return new Added(book.add(body.fitting()));
    }

    /** Corrects what is written down; If-Match holds the version that was read. */
    @PutMapping("/{fitting}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("equipment.edit")
    void change(
            @PathVariable UUID community,
            @PathVariable UUID fitting,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody Given body) {
        book.change(fitting, ReadVersion.of(version), body.fitting());
    }

    /** It was taken away; it stays known what it served until then. */
    @PostMapping("/{fitting}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("equipment.edit")
    void end(@PathVariable UUID community, @PathVariable UUID fitting) {
        book.end(fitting);
    }
}
