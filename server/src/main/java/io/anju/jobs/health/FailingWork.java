package io.anju.jobs.health;

import io.anju.kernel.HealthCheck;
import io.anju.kernel.HealthFinding;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Work that failed and work that fell silent, as two lines; the report lists each piece. */
@Component
class FailingWork implements HealthCheck {

    private final ScheduledWork work;

    FailingWork(ScheduledWork work) {
        this.work = work;
    }

    @Override
    public String name() {
        return "jobs.work";
    }

    @Override
    public List<HealthFinding> findings() {
        var failed = work.failed();
        var silent = work.silent();
        var findings = new ArrayList<HealthFinding>();
        if (!failed.isEmpty()) {
            findings.add(HealthFinding.watch("jobs.failing", failed.getLast().lastFailure(), failed.size()));
        }
        if (!silent.isEmpty()) {
            findings.add(HealthFinding.watch("jobs.silent", silent.getFirst().lastSign(), silent.size()));
        }
        return findings.isEmpty() ? List.of(HealthFinding.good("jobs.all-done")) : findings;
    }
}
