package io.anju.workforce.web;

import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import io.anju.workforce.staff.Employments;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Employments that wait for the signed-in account's word. */
@RestController
@RequestMapping("/api/me")
class MyEmploymentController {

    record Page(List<Employments.Mine> items) {}

    private final Employments employments;

    MyEmploymentController(Employments employments) {
        this.employments = employments;
    }

    /** What was offered to the caller, in whatever community, and not answered. */
    @GetMapping("/employments")
    @OpenTo(Audience.SIGNED_IN)
    Page mine() {
        return new Page(employments.mine());
    }

    /** The caller will work there from today on. */
    @PostMapping("/communities/{community}/employments/{offer}/accept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(Audience.SIGNED_IN)
    void accept(@PathVariable UUID community, @PathVariable UUID offer) {
        employments.accept(offer);
    }

    /** The caller will not. */
    @PostMapping("/communities/{community}/employments/{offer}/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(Audience.SIGNED_IN)
    void decline(@PathVariable UUID community, @PathVariable UUID offer) {
        employments.decline(offer);
    }
}
