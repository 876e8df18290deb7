package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.kernel.ReadVersion;
import io.anju.servicedesk.dispatch.WorkPoints;
import io.anju.servicedesk.dispatch.WorkSkills;
import io.anju.workforce.Care;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the company's skills ask for, and what its kinds of work are worth. */
@RestController
@RequestMapping("/api/companies/{company}")
class CompanyWorkController {

    private static final String SKILL = "[a-z][a-z0-9-]{0,29}";
    private static final String CATEGORY = "[a-z][a-z0-9-]{1,29}";

    record Skills(List<WorkSkills.Skill> items) {}

    record Points(List<WorkPoints.Line> items) {}

    record Skill(@NotNull Care care, @NotNull @Size(max = 5) List<@NotBlank @Size(max = 30) String> qualifications) {}

    record Worth(@NotNull @Min(0) @Max(100) Integer points) {}

    private final WorkSkills skills;
    private final WorkPoints points;

    CompanyWorkController(WorkSkills skills, WorkPoints points) {
        this.skills = skills;
        this.points = points;
    }

    /** Every skill with what it asks for, those that ship and those the company wrote. */
    @GetMapping("/work-skills")
    @Needs("categories.edit")
    Skills skills(@PathVariable UUID company) {
        return new Skills(skills.ofCompany(company));
    }

    /** Writes one, in the place of what ships; If-Match holds the version that was read, 0 where the company has none. */
    @PutMapping("/work-skills/{skill}")
    @Needs("categories.edit")
    Skills write(
            @PathVariable UUID company,
            @PathVariable @Pattern(regexp = SKILL, message = "{servicedesk.skill}") String skill,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody Skill body) {
        skills.write(company, new WorkSkills.Skill(skill, body.care(), body.qualifications(), ReadVersion.of(version)));
        return skills(company);
    }

    /** What each kind of work is worth to whoever does it. */
    @GetMapping("/work-points")
    @Needs("categories.edit")
    Points points(@PathVariable UUID company) {
        return new Points(points.ofCompany(company));
    }

    /** Writes one; If-Match holds the version that was read, 0 where the company has none. */
    @PutMapping("/work-points/{category}")
    @Needs("categories.edit")
    Points write(
            @PathVariable UUID company,
            @PathVariable @Pattern(regexp = CATEGORY, message = "{servicedesk.category-key}") String category,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody Worth body) {
        points.write(company, new WorkPoints.Line(category, body.points(), ReadVersion.of(version)));
        return points(company);
    }
}
