package io.anju.jobs.health;

import io.anju.jobs.RecurringJob;
import io.anju.kernel.HealthCheck;
import io.anju.kernel.HealthFinding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks every health check and keeps what they say; no request reads across communities for it. */
@Component
class HealthRound implements RecurringJob {

    static final Duration EVERY = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(HealthRound.class);

    private final List<HealthCheck> checks;
    private final HealthFindings findings;
    private final TransactionTemplate ofItsOwn;
    private final Clock clock;

    HealthRound(
            List<HealthCheck> checks, HealthFindings findings, PlatformTransactionManager transactions, Clock clock) {
        this.checks = checks;
        this.findings = findings;
        this.clock = clock;
        this.ofItsOwn = new TransactionTemplate(transactions);
        ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        ofItsOwn.setReadOnly(true);
    }

    @Override
    public String name() {
        return "jobs.health-round";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        var said = new LinkedHashMap<String, List<HealthFinding>>();
        checks.forEach(check -> said.put(check.name(), ask(check)));
        findings.replace(said, clock.instant());
    }

    private List<HealthFinding> ask(HealthCheck check) {
        Instant asked = clock.instant();
        try {
            List<HealthFinding> answer = ofItsOwn.<@Nullable List<HealthFinding>>execute(status -> check.findings());
            return answer == null ? List.of() : answer;
        } catch (RuntimeException e) {
            LOG.error("The health check {} failed", check.name(), e);
            return List.of(HealthFinding.act("jobs.check-failed", asked, check.name()));
        }
    }
}
