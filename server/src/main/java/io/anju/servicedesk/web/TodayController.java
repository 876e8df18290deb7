package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.servicedesk.today.Today;
import io.anju.servicedesk.today.TodayBoard;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TodayController {

    private final TodayBoard board;

    TodayController(TodayBoard board) {
        this.board = board;
    }

    /** The day as the caller looks at it: what is theirs to see to first on top, who is on duty, what comes later. */
    @GetMapping("/api/communities/{community}/today")
    @Needs("tickets.read")
    Today today(@PathVariable UUID community) {
        return board.of();
    }
}
