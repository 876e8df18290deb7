package io.anju.servicedesk.complaint;

import static io.anju.servicedesk.complaint.Complaints.utc;

import io.anju.evidence.Expectations;
import io.anju.evidence.Facts;
import io.anju.evidence.NewExpectation;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.identity.Grants;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.messages.Messages;
import io.anju.messages.NewMessage;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import io.anju.servicedesk.clock.Nearness;
import io.anju.servicedesk.complaint.ComplaintRefused.AlreadyActed;
import io.anju.servicedesk.ticket.TakenDown;
import io.anju.standards.Promises;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Warns when the same trouble comes again in one building (S12-045), with an owner and a day by which something is done. */
@Service
@Transactional
public class ComplaintWarnings {

    /** Who may run the meeting, and answers for warnings. */
    static final String MANAGES = "complaints.manage";

    private static final String CLAUSE = "S12-045";

    /** Ours: a week to find out why and do something. */
    private static final Duration TO_ACT = Duration.ofDays(7);

    private final JdbcClient sql;
    private final Grants grants;
    private final Messages messages;
    private final Facts facts;
    private final Expectations expectations;
    private final Promises promises;
    private final CommunityZone zones;
    private final BusinessClock clock;

    ComplaintWarnings(
            JdbcClient sql,
            Grants grants,
            Messages messages,
            Facts facts,
            Expectations expectations,
            Promises promises,
            CommunityZone zones,
            BusinessClock clock) {
        this.sql = sql;
        this.grants = grants;
        this.messages = messages;
        this.facts = facts;
        this.expectations = expectations;
        this.promises = promises;
        this.zones = zones;
        this.clock = clock;
    }

    /** The same trouble again and again: so many complaints of one category in one building within so many days. */
    private record Trouble(String building, TakenDown last, int complaints, int days) {}

    /** A complaint has just come in: warns when it makes enough of them, once until something is done. */
    void look(String building, TakenDown complaint, ComplaintSettings.Setting setting) {
        var now = complaint.at();
        int complaints = count(building, complaint.category(), now.minus(Duration.ofDays(setting.warnDays())));
        if (complaints >= setting.warnCount()) {
            raise(new Trouble(building, complaint, complaints, setting.warnDays()), now);
        }
    }

    /** Complaints of a community are counted one after the other, or two at once would each miss the other. */
    void oneAtATime() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
                .param("name", Scope.current().requiredCommunity() + "/complaints")
                .query(String.class)
                .single();
    }

    /** Those after the last warning was acted upon: what was answered for is not warned of again. */
    private int count(String building, String category, Instant since) {
        return sql.sql("""
                select count(*) from complaint
                 where community = :community and building = :building and category = :category
                   and registered_at > greatest(:since, (
                       select max(acted_at) from complaint_warning
                        where community = :community and building = :building and category = :category))
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("building", building)
                .param("category", category)
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    private void raise(Trouble trouble, Instant now) {
        var warning = Ids.next();
        var inCharge = grants.holders(Scope.current().requiredCommunity(), MANAGES);
        if (keep(warning, trouble, inCharge.stream().sorted().findFirst().orElse(null), now)) {
            facts.record(NewFact.of(ComplaintKinds.WARNED, warning, null, now, Source.SYSTEM));
            expectAction(warning, trouble, now);
            tell(inCharge, warning, trouble, now);
        }
    }

    /** @return whether no warning of it runs already */
    private boolean keep(UUID warning, Trouble trouble, @Nullable UUID owner, Instant now) {
        return sql.sql("""
                insert into complaint_warning (community, id, building, category, complaints, days, raised_at, owner, due_at)
                values (:community, :id, :building, :category, :complaints, :days, :now, :owner::uuid, :due)
                on conflict (community, building, category) where acted_at is null do nothing
                """)
                        .param("community", Scope.current().requiredCommunity())
                        .param("id", warning)
                        .param("building", trouble.building())
                        .param("category", trouble.last().category())
                        .param("complaints", trouble.complaints())
                        .param("days", trouble.days())
                        .param("now", utc(now))
                        .param("owner", owner)
                        .param("due", utc(now.plus(TO_ACT)))
                        .update()
                == 1;
    }

    private void expectAction(UUID warning, Trouble trouble, Instant now) {
        var due = now.plus(TO_ACT);
        promises.adopted(CLAUSE, now)
                .ifPresent(adopted -> expectations.expect(new NewExpectation(
                        ComplaintKinds.WARNING,
                        warning,
                        trouble.building(),
                        adopted.version(),
                        CLAUSE,
                        now,
                        Nearness.before(due, now),
                        due,
                        ComplaintKinds.ACTED)));
    }

    private void tell(List<UUID> inCharge, UUID warning, Trouble trouble, Instant now) {
        var words = Map.of(
                "building", trouble.building(),
                "category", trouble.last().categoryName(),
                "complaints", Integer.toString(trouble.complaints()),
                "days", Integer.toString(trouble.days()),
                "due", zones.dayHere(now.plus(TO_ACT)).toString());
        var link = "/console/c/" + Scope.current().requiredCommunity() + "/complaints";
        inCharge.forEach(account -> messages.tell(new NewMessage(
                "servicedesk.complaint-warning",
                Recipient.staff(account),
                words,
                Urgency.NORMAL,
                new NewMessage.About(warning, link),
                "complaint-warning/" + warning)));
    }

    /** What was done about it. @throws AlreadyActed when somebody said so before */
    public void act(UUID warning, String action) {
        var now = clock.instant();
        int changed = sql.sql("""
                update complaint_warning set action = :action, acted_at = :now, acted_by = :by
                 where community = :community and id = :id and acted_at is null
                """)
                .param("action", action)
                .param("now", utc(now))
                .param("by", Scope.current().actor().required())
                .param("community", Scope.current().requiredCommunity())
                .param("id", warning)
                .update();
        if (changed == 0) {
            throw isThere(warning) ? new AlreadyActed() : new NotFound("servicedesk.no-such-warning");
        }
        facts.record(NewFact.of(
                        ComplaintKinds.ACTED, warning, Scope.current().actor().required(), now, Source.TYPED)
                .saying(null, Map.of("note", action)));
    }

    private boolean isThere(UUID warning) {
        return sql.sql("""
                select exists (select from complaint_warning where community = :community and id = :id)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", warning)
                .query(Boolean.class)
                .single();
    }
}
