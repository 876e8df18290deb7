package io.anju.history;

import io.anju.kernel.Needs;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The changes of one row of a community or a head office, for whoever may look into them. */
@RestController
class HistoryController {

    private static final int MOST = 200;

    private final RowHistory history;

    HistoryController(RowHistory history) {
        this.history = history;
    }

    /** The changes of one row of a community, oldest first. */
    @GetMapping("/api/communities/{community}/history")
    @Needs("history.read")
    List<RowHistory.Change> history(
            @PathVariable UUID community,
            @RequestParam String table,
            @RequestParam String key,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") @Min(1) int limit) {
        return history.of(community, table, key, after, Math.min(limit, MOST));
    }

    /** The changes of one row of a head office, oldest first. */
    @GetMapping("/api/offices/{office}/history")
    @Needs("history.read")
    List<RowHistory.Change> ofOffice(
            @PathVariable UUID office,
            @RequestParam String table,
            @RequestParam String key,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") @Min(1) int limit) {
        return history.of(office, table, key, after, Math.min(limit, MOST));
    }
}
