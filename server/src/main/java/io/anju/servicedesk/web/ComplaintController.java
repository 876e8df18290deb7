package io.anju.servicedesk.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Needs;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.complaint.Cause;
import io.anju.servicedesk.complaint.ComplaintAnalysis;
import io.anju.servicedesk.complaint.ComplaintBoard;
import io.anju.servicedesk.complaint.ComplaintReviews;
import io.anju.servicedesk.complaint.ComplaintTrend;
import io.anju.servicedesk.complaint.Complaints;
import io.anju.servicedesk.complaint.Handling;
import io.anju.servicedesk.complaint.Settlement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Complaints: what was found out about each, and what a month of them says. */
@RestController
@RequestMapping("/api/communities/{community}")
class ComplaintController {

    record Page(List<ComplaintBoard.Line> items, Instant asOf) {}

    record Handle(
            @NotNull Cause cause,

            @NotBlank(message = "{servicedesk.department}") @Size(max = 40, message = "{servicedesk.department}")
            String department,

            @NotBlank(message = "{servicedesk.measure}") @Size(max = 500, message = "{servicedesk.measure}")
            String measure,

            @Nullable Settlement settlement,

            @Nullable @Size(min = 1, max = 500, message = "{servicedesk.measure}")
            String because) {

        Handling handling() {
            return new Handling(cause, department, measure, settlement, because);
        }
    }

    record Conflict(
            @Nullable @Size(max = 500, message = "{servicedesk.note}")
            String note) {}

    record Review(
            @NotBlank(message = "{servicedesk.minutes}") @Size(max = 4000, message = "{servicedesk.minutes}")
            String summary) {}

    /**
     * A month's figures, the six months up to it, and what the meeting wrote about them, once it did.
     *
     * @param reviewable whether the meeting may write about it now
     */
    record Analysis(
            @JsonUnwrapped ComplaintAnalysis.Month month,
            ComplaintTrend.Months trend,
            boolean reviewable,
            ComplaintReviews.@Nullable Review review) {}

    private final Complaints complaints;
    private final ComplaintBoard board;
    private final ComplaintAnalysis analysis;
    private final ComplaintTrend trend;
    private final ComplaintReviews reviews;
    private final BusinessClock clock;

    ComplaintController(
            Complaints complaints,
            ComplaintBoard board,
            ComplaintAnalysis analysis,
            ComplaintTrend trend,
            ComplaintReviews reviews,
            BusinessClock clock) {
        this.complaints = complaints;
        this.board = board;
        this.analysis = analysis;
        this.trend = trend;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** At most 200 complaints, newest first; or those that are overdue, the longest first. */
    @GetMapping("/complaints")
    @Needs("complaints.read")
    Page list(@PathVariable UUID community, @RequestParam(defaultValue = "false") boolean overdue) {
        return new Page(board.complaints(overdue), clock.instant());
    }

    /** What was found out about one. */
    @GetMapping("/complaints/{ticket}")
    @Needs("complaints.read")
    ComplaintBoard.Line find(@PathVariable UUID community, @PathVariable UUID ticket) {
        return board.complaint(ticket);
    }

    /** Says why, whose it was and what is done about it; after a conflict also how that ended. */
    @PostMapping("/complaints/{ticket}/handling")
    @Needs("complaints.handle")
    ComplaintBoard.Line handle(
            @PathVariable UUID community, @PathVariable UUID ticket, @Valid @RequestBody Handle body) {
        complaints.handle(new TicketId(community, ticket), body.handling());
        return board.complaint(ticket);
    }

    /** Notes that it came to a conflict with somebody. */
    @PostMapping("/complaints/{ticket}/conflict")
    @Needs("complaints.handle")
    ComplaintBoard.Line conflict(
            @PathVariable UUID community, @PathVariable UUID ticket, @Valid @RequestBody Conflict body) {
        complaints.conflict(new TicketId(community, ticket), body.note());
        return board.complaint(ticket);
    }

    /** A month counted by category, cause, building and department, beside the month before, and the six months up to it by cause. */
    @GetMapping("/complaint-analysis")
    @Needs("complaints.read")
    Analysis analysis(@PathVariable UUID community, @RequestParam YearMonth month) {
        var review = reviews.of(month);
        return new Analysis(
                analysis.of(month),
                trend.until(month),
                review.isEmpty() && reviews.mayBeOf(month),
                review.orElse(null));
    }

    /** Writes down what the meeting says about the running month, or until the tenth about the one before; once. */
    @PostMapping("/complaint-reviews")
    @Needs("complaints.manage")
    Analysis review(
            @PathVariable UUID community,
            @RequestParam(required = false) @Nullable YearMonth month,
            @Valid @RequestBody Review body) {
        return analysis(community, reviews.review(month, body.summary()));
    }
}
