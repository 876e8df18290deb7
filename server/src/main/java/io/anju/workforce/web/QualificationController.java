package io.anju.workforce.web;

import static io.anju.workforce.web.PostController.said;

import io.anju.kernel.Needs;
import io.anju.workforce.skill.Qualifications;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the people of a community can and may do, and until when. */
@RestController
@RequestMapping("/api/communities/{community}")
class QualificationController {

    record Page(List<Qualifications.Held> items) {}

    /**
     * @param name by which posts and jobs ask for it
     * @param number absent for a skill that needs no paper
     * @param expiresOn its last day; absent for what never runs out
     */
    record Paper(
            @NotBlank @Size(max = 50) String name,
            @Nullable @Size(max = 50) String number,
            @Nullable LocalDate expiresOn) {}

    record Kept(UUID id) {}

    private final Qualifications qualifications;

    QualificationController(Qualifications qualifications) {
        this.qualifications = qualifications;
    }

    /**
     * Everybody's papers and skills, what runs out first at the top.
     *
     * @param within only what has run out or does so in that many days
     */
    @GetMapping("/qualifications")
    @Needs("staff.read")
    Page list(
            @PathVariable UUID community, @RequestParam(required = false) @Nullable @Min(1) @Max(366) Integer within) {
        return new Page(qualifications.list(within));
    }

    /** Writes down what somebody has, or has renewed; one of each name. */
    @PostMapping("/staff/{member}/qualifications")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("staff.edit")
    Kept put(@PathVariable UUID community, @PathVariable UUID member, @Valid @RequestBody Paper body) {
        var paper = new Qualifications.Paper(body.name().strip(), said(body.number()), body.expiresOn());
        return new Kept(qualifications.put(member, paper));
    }

    /** It was taken away: from today on it counts no longer. */
    @PostMapping("/staff/{member}/qualifications/{qualification}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("staff.edit")
    void end(@PathVariable UUID community, @PathVariable UUID member, @PathVariable UUID qualification) {
        qualifications.end(member, qualification);
    }
}
