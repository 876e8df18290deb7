package io.anju.standards.web;

import io.anju.kernel.Needs;
import io.anju.standards.wall.RunningMonth;
import io.anju.standards.wall.TrendReading;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The wall over thirteen months. */
@RestController
class TrendController {

    private final TrendReading trend;
    private final RunningMonth running;

    TrendController(TrendReading trend, RunningMonth running) {
        this.trend = trend;
        this.running = running;
    }

    /** How many promises were kept and broken month by month until the given one, and which were broken most. */
    @GetMapping("/api/communities/{community}/wall-trend")
    @Needs("wall.read")
    TrendReading.Trend trend(@PathVariable UUID community, @RequestParam(required = false) @Nullable YearMonth until) {
        return trend.until(until == null ? running.here() : until);
    }
}
