package io.anju.jobs.web;

import io.anju.jobs.health.HealthReport;
import io.anju.kernel.Needs;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the page that shows what did not get done. */
@RestController
class HealthController {

    private final HealthReport report;

    HealthController(HealthReport report) {
        this.report = report;
    }

    /** What did not get done: events, jobs and nodes that fell silent. */
    @GetMapping("/api/health-report")
    @Needs("health.read")
    HealthReport.Report report() {
        return report.now();
    }
}
