package io.anju.workforce.web;

import io.anju.identity.PhoneVault;
import io.anju.kernel.Needs;
import io.anju.workforce.staff.Employments;
import io.anju.workforce.staff.Newcomer;
import io.anju.workforce.staff.Team;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/** Who works in a community. */
@RestController
@RequestMapping("/api/communities/{community}/staff")
class StaffController {

    /**
     * @param awaited who was asked to work here and has not answered
     * @param departments the company's, for the next newcomer
     */
    record Page(List<Team.Mate> items, List<Employments.Awaited> awaited, List<String> departments) {}

    /**
     * @param badge the number on the badge, unique in the company
     * @param phone what they sign in with
     * @param role what they may do here; absent for somebody who signs in to nothing. Managers are let in by the administrator
     */
    record Hire(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 20) String badge,

            @NotNull @Pattern(regexp = PhoneVault.MOBILE, message = "{identity.phone}")
            String phone,

            @NotBlank @Size(max = 50) String department,
            @NotBlank @Size(max = 50) String post,

            @Nullable @Pattern(regexp = "technician|front_desk|supervisor", message = "{workforce.role}")
            String role) {

        Newcomer newcomer() {
            return new Newcomer(name.strip(), badge.strip(), phone, department.strip(), post.strip(), role);
        }
    }

    private final Team team;
    private final Employments employments;

    StaffController(Team team, Employments employments) {
        this.team = team;
        this.employments = employments;
    }

    /** Who is posted here today, by badge number. */
    @GetMapping
    @Needs("staff.read")
    Page list(@PathVariable UUID community) {
        return new Page(team.list(), employments.awaited(), team.departments());
    }

    /**
     * Hires somebody, or takes a colleague whom the company has under that phone, and posts them here from today on. A stranger
     * who has an account already is asked on their phone first.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("staff.edit")
    Employments.Hired hire(@PathVariable UUID community, @Valid @RequestBody Hire body) {
        return employments.hire(body.newcomer());
    }

    /** Somebody who has not answered yet is asked no longer. */
    @PostMapping("/offers/{offer}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("staff.edit")
    void withdraw(@PathVariable UUID community, @PathVariable UUID offer) {
        employments.withdraw(offer);
    }

    /** Somebody leaves the community now: posting, shifts and what they may do here end. */
    @PostMapping("/{member}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("staff.edit")
    void leave(@PathVariable UUID community, @PathVariable UUID member) {
        team.leave(member);
    }
}
