package io.anju.servicedesk.reception;

import static io.anju.servicedesk.reception.ReceptionDays.utc;

import io.anju.identity.EveryCommunity;
import io.anju.identity.Grants;
import io.anju.jobs.RecurringJob;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.messages.Messages;
import io.anju.messages.NewMessage;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import io.anju.servicedesk.period.PeriodPromise;
import io.anju.servicedesk.period.PeriodPromises;
import io.anju.servicedesk.period.PeriodPromises.Ahead;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whoever holds such days hears that a quarter begins for which no day of the general manager is published (S09-001): when that is
 * near, and when it is late. Each once a quarter.
 */
@Component
class ReceptionWatch implements RecurringJob {

    static final String HOLDS = "reception.manage";

    private static final Duration EVERY = Duration.ofMinutes(15);

    private final PeriodPromises promises;
    private final EveryCommunity communities;
    private final Grants grants;
    private final Messages messages;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final CommunityZone zones;
    private final BusinessClock clock;

    ReceptionWatch(
            PeriodPromises promises,
            EveryCommunity communities,
            Grants grants,
            Messages messages,
            JdbcClient sql,
            TransactionTemplate transaction,
            CommunityZone zones,
            BusinessClock clock) {
        this.promises = promises;
        this.communities = communities;
        this.grants = grants;
        this.messages = messages;
        this.sql = sql;
        this.transaction = transaction;
        this.zones = zones;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "servicedesk.reception-watch";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public boolean inOneTransaction() {
        return false;
    }

    @Override
    public void run() {
        var now = clock.instant();
        communities.run(
                name(),
                () -> transaction.executeWithoutResult(
                        status -> promises.ahead(PeriodPromise.GENERAL_MANAGER_DAY, now).stream()
                                .filter(period -> !now.isBefore(period.near()) && !isPublished(period))
                                .forEach(period -> tell(period, now))));
    }

    private boolean isPublished(Ahead period) {
        return Objects.requireNonNull(sql.sql("""
                select exists (select from reception_day
                                where community = :community and host = 'GENERAL_MANAGER' and called_off_at is null
                                  and starts_at >= :begin and starts_at < :next)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("begin", utc(period.begin().atStartOfDay(zones.here()).toInstant()))
                .param("next", utc(period.next().atStartOfDay(zones.here()).toInstant()))
                .query(Boolean.class)
                .single());
    }

    private void tell(Ahead period, Instant now) {
        boolean late = now.isAfter(period.due());
        var template = late ? "servicedesk.reception-owed-late" : "servicedesk.reception-owed-near";
        var community = Scope.current().requiredCommunity();
        var begin = period.begin().toString();
        grants.holders(community, HOLDS)
                .forEach(account -> messages.tell(new NewMessage(
                        template,
                        Recipient.staff(account),
                        Map.of("quarter", begin),
                        late ? Urgency.URGENT : Urgency.NORMAL,
                        new NewMessage.About(
                                promises.subject(PeriodPromise.GENERAL_MANAGER_DAY, period.begin()),
                                "/console/c/" + community + "/reception"),
                        template + "/" + community + "/" + begin)));
    }
}
