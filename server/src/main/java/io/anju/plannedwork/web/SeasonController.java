package io.anju.plannedwork.web;

import io.anju.kernel.Needs;
import io.anju.kernel.ReadVersion;
import io.anju.plannedwork.plan.SeasonChange;
import io.anju.plannedwork.rule.Seasons;
import io.anju.plannedwork.season.SeasonBook;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When the seasons begin in a community, and when it is heated. */
@RestController
@RequestMapping("/api/communities/{community}/plan-seasons")
class SeasonController {

    /** 29 February is left out: not every year has it. */
    private static final String DAY =
            "(0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])|(0[469]|11)-(0[1-9]|[12]\\d|30)|02-(0[1-9]|1\\d|2[0-8])";

    /**
     * Days of the year, as {@code 11-15}.
     *
     * @param heatingUntil the last day that is heated
     * @param version 0 while the standard ones apply
     */
    record Days(
            String spring,
            String summer,
            String autumn,
            String winter,
            String heatingFrom,
            String heatingUntil,
            int version) {}

    /** As {@link Days}. */
    record Change(
            @NotNull @Pattern(regexp = DAY, message = "{plannedwork.day}")
            String spring,

            @NotNull @Pattern(regexp = DAY, message = "{plannedwork.day}")
            String summer,

            @NotNull @Pattern(regexp = DAY, message = "{plannedwork.day}")
            String autumn,

            @NotNull @Pattern(regexp = DAY, message = "{plannedwork.day}")
            String winter,

            @NotNull @Pattern(regexp = DAY, message = "{plannedwork.day}")
            String heatingFrom,

            @NotNull @Pattern(regexp = DAY, message = "{plannedwork.day}")
            String heatingUntil) {

        Seasons seasons() {
            return new Seasons(
                    Seasons.day(spring),
                    Seasons.day(summer),
                    Seasons.day(autumn),
                    Seasons.day(winter),
                    Seasons.day(heatingFrom),
                    Seasons.day(heatingUntil));
        }
    }

    private final SeasonBook seasons;
    private final SeasonChange change;

    SeasonController(SeasonBook seasons, SeasonChange change) {
        this.seasons = seasons;
        this.change = change;
    }

    /** As they are set here, else as they usually are. */
    @GetMapping
    @Needs("planned.read")
    Days here(@PathVariable UUID community) {
        return days(seasons.here());
    }

    /** Changes them; what has not begun follows. If-Match holds the version that was read. */
    @PutMapping
    @Needs("planned.edit")
    Days change(
            @PathVariable UUID community,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody Change body) {
        return days(change.change(body.seasons(), ReadVersion.of(version)));
    }

    private static Days days(SeasonBook.Kept kept) {
        var set = kept.seasons();
        return new Days(
                Seasons.written(set.spring()),
                Seasons.written(set.summer()),
                Seasons.written(set.autumn()),
                Seasons.written(set.winter()),
                Seasons.written(set.heatingFrom()),
                Seasons.written(set.heatingUntil()),
                kept.version());
    }
}
