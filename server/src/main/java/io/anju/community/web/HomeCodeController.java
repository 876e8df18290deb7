package io.anju.community.web;

import io.anju.community.Residents.Relation;
import io.anju.community.binding.HomeCodes;
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

/** The desk prints one-time codes. The code comes with its sheet, never with the answer that is kept to be repeated. */
@RestController
@RequestMapping("/api/communities/{community}/home-codes")
class HomeCodeController {

    record Page(List<HomeCodes.Live> items) {}

    record Issued(UUID id) {}

    record Issue(
            @NotNull UUID space,
            @NotBlank @Size(max = 100) String name,
            @NotNull Relation relation,
            @Nullable LocalDate until) {}

    private final HomeCodes codes;

    HomeCodeController(HomeCodes codes) {
        this.codes = codes;
    }

    /** The codes that can still be used, newest first, without the codes themselves. */
    @GetMapping
    @Needs("residents.bind")
    Page live(@PathVariable UUID community) {
        return new Page(codes.live());
    }

    /** Makes a one-time code for somebody at a home, good for two weeks; an earlier one for the same person ends. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("residents.bind")
    Issued issue(@PathVariable UUID community, @Valid @RequestBody Issue body) {
        var about = new HomeCodes.NewCode(body.space(), body.name().strip(), body.relation(), body.until());
        return new Issued(codes.issue(about));
    }

    /** What to print: the code to type and the address to scan. */
    @GetMapping("/{code}")
    @Needs("residents.bind")
    HomeCodes.Sheet sheet(@PathVariable UUID community, @PathVariable UUID code) {
        return codes.sheet(code);
    }

    /** Ends a code that was lost or given to the wrong person. */
    @PostMapping("/{code}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("residents.bind")
    void end(@PathVariable UUID community, @PathVariable UUID code) {
        codes.end(code);
    }
}
