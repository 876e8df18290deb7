package io.anju.plannedwork.web;

import io.anju.kernel.Needs;
import io.anju.kernel.ReadVersion;
import io.anju.plannedwork.adopting.Ceilings;
import io.anju.plannedwork.adopting.Ceilings.Ceiling;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much one person of a post may have in hand in a shift before adopting more is refused. */
@RestController
@RequestMapping("/api/communities/{community}/plan-ceilings")
class CeilingController {

    /**
     * @param post null for every post that is not named
     * @param rounds a shift, 0.1 to 100
     * @param recordingMinutes a shift, 0.1 to 480
     */
    record Most(
            @Nullable @Pattern(regexp = "(?s).*\\S.*", message = "{plannedwork.ceiling-post}") @Size(max = 40)
            String post,

            @Nullable
            @DecimalMin(value = "0.1", message = "{plannedwork.most-rounds}")
            @DecimalMax(value = "100", message = "{plannedwork.most-rounds}")
            @Digits(integer = 3, fraction = 1, message = "{plannedwork.most-rounds}")
            BigDecimal rounds,

            @Nullable
            @DecimalMin(value = "0.1", message = "{plannedwork.most-minutes}")
            @DecimalMax(value = "480", message = "{plannedwork.most-minutes}")
            @Digits(integer = 3, fraction = 1, message = "{plannedwork.most-minutes}")
            BigDecimal recordingMinutes) {}

    record Change(
            @NotNull @Size(min = 1, max = 50, message = "{plannedwork.ceilings}")
            List<@NotNull @Valid Most> items) {}

    private final Ceilings ceilings;

    CeilingController(Ceilings ceilings) {
        this.ceilings = ceilings;
    }

    /** As they are set here, else as they ship. */
    @GetMapping
    @Needs("planned.read")
    Ceilings.Kept here(@PathVariable UUID community) {
        return ceilings.here();
    }

    /** If-Match holds the version that was read. */
    @PutMapping
    @Needs("planned.edit")
    Ceilings.Kept change(
            @PathVariable UUID community,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody Change body) {
        return ceilings.change(
                body.items().stream()
                        .map(one -> new Ceiling(
                                one.post() == null ? null : one.post().strip(), one.rounds(), one.recordingMinutes()))
                        .toList(),
                ReadVersion.of(version));
    }
}
