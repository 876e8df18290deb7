package io.anju.community.campaign;

import io.anju.community.CommunityPromises;
import io.anju.community.CommunityPromises.Promised;
import io.anju.evidence.Expectations;
import io.anju.evidence.NewExpectation;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** States what visits are owed where the community promised them, so that the wall judges them. */
@Component
class VisitPromises {

    static final String CENSUS_CLAUSE = "S03-042";
    static final String TENANT_CLAUSE = "S08-008";

    /** The source says only "regularly"; the catalogue suggests this. */
    static final int USUAL_INTERVAL_DAYS = 90;

    /** How long before it is due a visit is at risk. */
    private static final Duration NEAR = Duration.ofDays(7);

    private static final String INTERVAL = "suggested_interval_days";

    private final ObjectProvider<CommunityPromises> promises;
    private final Expectations expectations;
    private final BusinessClock clock;
    private final CommunityZone zones;

    VisitPromises(
            ObjectProvider<CommunityPromises> promises,
            Expectations expectations,
            BusinessClock clock,
            CommunityZone zones) {
        this.promises = promises;
        this.expectations = expectations;
        this.clock = clock;
        this.zones = zones;
    }

    boolean censusIsPromised() {
        return promised(CENSUS_CLAUSE).isPresent();
    }

    /** After how many days a visit to tenants is too old: as the community promised, else the usual interval. */
    int intervalDays() {
        return promised(TENANT_CLAUSE).map(VisitPromises::interval).orElse(USUAL_INTERVAL_DAYS);
    }

    private static int interval(Promised promised) {
        return promised.parameters().get(INTERVAL) instanceof Number days
                ? Math.max(1, days.intValue())
                : USUAL_INTERVAL_DAYS;
    }

    void oweCensus(UUID census, String quarter, LocalDate due) {
        owe(CENSUS_CLAUSE, OwedVisits.CENSUS, census, quarter, due, VisitFacts.CENSUS_FINISHED);
    }

    void oweVisit(UUID visit, String label, LocalDate due) {
        owe(TENANT_CLAUSE, OwedVisits.TENANT_VISIT, visit, label, due, VisitFacts.TENANTS_VISITED);
    }

    void withdrawVisit(UUID visit) {
        expectations.withdraw(OwedVisits.TENANT_VISIT, visit);
    }

    /** By the last instant of the day it is due: an instant later it would be the next quarter's. */
    private void owe(String clause, String kind, UUID subject, String label, LocalDate due, String fact) {
        promised(clause).ifPresent(promised -> {
            var now = clock.instant();
            var dueAt = due.plusDays(1).atStartOfDay(zones.here()).toInstant().minus(1, ChronoUnit.MICROS);
            expectations.expect(new NewExpectation(
                    kind, subject, label, promised.version(), clause, now, near(now, dueAt), dueAt, fact));
        });
    }

    private static Instant near(Instant now, Instant due) {
        var near = due.minus(NEAR);
        return near.isBefore(now) ? now : near;
    }

    private Optional<Promised> promised(String clause) {
        return CommunityPromises.of(promises, clause, clock.instant());
    }
}
