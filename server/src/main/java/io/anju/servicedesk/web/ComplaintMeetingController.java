package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.servicedesk.complaint.ComplaintBoard;
import io.anju.servicedesk.complaint.ComplaintMeetings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The weekly meeting about overdue complaints. */
@RestController
@RequestMapping("/api/communities/{community}/complaint-meetings")
class ComplaintMeetingController {

    record Held(List<ComplaintBoard.Meeting> items) {}

    record Close(
            @NotBlank(message = "{servicedesk.minutes}") @Size(max = 4000, message = "{servicedesk.minutes}")
            String minutes) {}

    private final ComplaintMeetings meetings;
    private final ComplaintBoard board;

    ComplaintMeetingController(ComplaintMeetings meetings, ComplaintBoard board) {
        this.meetings = meetings;
        this.board = board;
    }

    /** The last twelve, newest first. */
    @GetMapping
    @Needs("complaints.read")
    Held list(@PathVariable UUID community) {
        return new Held(board.meetings());
    }

    /** Opens this week's with every complaint that is overdue; the same one when it is open already. */
    @PostMapping
    @Needs("complaints.manage")
    ComplaintBoard.Meeting open(@PathVariable UUID community) {
        return board.meeting(meetings.open());
    }

    /** Closes it; not while one of its complaints lacks cause and measure. */
    @PostMapping("/{meeting}/closing")
    @Needs("complaints.manage")
    ComplaintBoard.Meeting close(
            @PathVariable UUID community, @PathVariable UUID meeting, @Valid @RequestBody Close body) {
        meetings.close(meeting, body.minutes());
        return board.meeting(meeting);
    }
}
