package io.anju.servicedesk.supervision;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.identity.Registry;
import io.anju.jobs.DueWork;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.clock.Nearness;
import io.anju.servicedesk.supervision.Supervision.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Headquarters issues, the community reports, and only whoever issued it closes it. */
@Service
@Transactional
public class Supervisions {

    private static final Duration FURTHEST = Duration.ofDays(366);

    record Told(boolean reminded, boolean escalated) {}

    private final SupervisionBoard board;
    private final SupervisionNews news;
    private final Registry registry;
    private final Facts facts;
    private final DueWork dueWork;
    private final JdbcClient sql;
    private final CommunityZone zones;
    private final BusinessClock clock;

    Supervisions(
            SupervisionBoard board,
            SupervisionNews news,
            Registry registry,
            Facts facts,
            DueWork dueWork,
            JdbcClient sql,
            CommunityZone zones,
            BusinessClock clock) {
        this.board = board;
        this.news = news;
        this.registry = registry;
        this.facts = facts;
        this.dueWork = dueWork;
        this.sql = sql;
        this.zones = zones;
        this.clock = clock;
    }

    /**
     * Issues it to the community in scope, and tells those who report.
     *
     * @param subject what is to be done, at most 500 characters
     * @param ticket it is about; null where it is about none
     * @param due ahead, at most a year
     */
    public UUID issue(String subject, @Nullable UUID ticket, Instant due) {
        var now = clock.instant();
        if (!due.isAfter(now) || due.isAfter(now.plus(FURTHEST))) {
            throw new Unacceptable("servicedesk.supervision-due-out-of-range", "due");
        }
        var community = Scope.current().requiredCommunity();
        var company = registry.companyOf(community, zones.dayHere(now))
                .orElseThrow(() -> new NotFound("servicedesk.no-such-supervision"))
                .company();
        var id = Ids.next();
        var near = Nearness.before(due, now);
        sql.sql("""
                insert into supervision (community, id, company, ticket, subject, issued_by, issued_at, at_risk_from, due_at,
                                         reminded, escalated)
                values (:community, :id, :company, :ticket::uuid, :subject, :me, :now, :near, :due, false, false)
                """)
                .param("community", community)
                .param("id", id)
                .param("company", company)
                .param("ticket", ticket)
                .param("subject", subject)
                .param("me", me())
                .param("now", utc(now))
                .param("near", utc(near))
                .param("due", utc(due))
                .update();
        tell(SupervisionAlerts.REMINDER, id, near);
        tell(SupervisionAlerts.ESCALATION, id, due);
        var issued = board.find(id);
        record(SupervisionFacts.ISSUED, issued, subject);
        news.issued(issued);
        return id;
    }

    /** The community says how it goes, or what came of it: then whoever issued it is told. */
    public void report(UUID id, String words, boolean result) {
        var supervision = mustBeOpen(id);
        say(id, result ? Kind.RESULT : Kind.PROGRESS, words);
        record(result ? SupervisionFacts.RESULT : SupervisionFacts.PROGRESS, supervision, words);
        if (result) {
            change(id, "result_at = :now");
            news.reported(supervision, words);
        }
    }

    /** It is not enough: the community goes on, by the same deadline. */
    public void giveBack(UUID id, String words) {
        var supervision = mustBeTheirs(id);
        say(id, Kind.RETURNED, words);
        change(id, "result_at = null");
        record(SupervisionFacts.RETURNED, supervision, words);
        news.returned(supervision, words);
        tellAgain(supervision);
    }

    /** Its hours may have struck while its result was there; what is still ahead is remembered already. */
    private void tellAgain(Supervision supervision) {
        var now = clock.instant();
        var told = sql.sql("select reminded, escalated from supervision where community = :community and id = :id")
                .param("community", Scope.current().requiredCommunity())
                .param("id", supervision.id())
                .query(Told.class)
                .single();
        if (!told.reminded() && supervision.dueAt().isAfter(now)) {
            tell(SupervisionAlerts.REMINDER, supervision.id(), later(supervision.atRiskFrom(), now));
        }
        if (told.escalated()) {
            news.isLateStill(supervision);
        } else {
            tell(SupervisionAlerts.ESCALATION, supervision.id(), later(supervision.dueAt(), now));
        }
    }

    private void tell(String kind, UUID id, Instant at) {
        dueWork.at(at, kind, Scope.current().requiredCommunity(), id);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** It is enough. */
    public void close(UUID id, String words) {
        var supervision = mustBeTheirs(id);
        say(id, Kind.CLOSED, words);
        change(id, "closed_at = :now, closed_by = :me");
        record(SupervisionFacts.CLOSED, supervision, words);
    }

    private Supervision mustBeOpen(UUID id) {
        var supervision = board.toChange(id);
        if (supervision.closedAt() != null) {
            throw new SupervisionRefused.Closed();
        }
        return supervision;
    }

    private Supervision mustBeTheirs(UUID id) {
        var supervision = mustBeOpen(id);
        if (!supervision.issuedBy().equals(me())) {
            throw new SupervisionRefused.NotTheIssuer();
        }
        if (supervision.resultAt() == null) {
            throw new SupervisionRefused.WithoutResult();
        }
        return supervision;
    }

    private void say(UUID id, Kind kind, String words) {
        sql.sql("""
                insert into supervision_word (community, id, supervision, kind, words, said_by, said_at)
                values (:community, :word, :id, :kind, :words, :me, :now)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("word", Ids.next())
                .param("id", id)
                .param("kind", kind.name())
                .param("words", words)
                .param("me", me())
                .param("now", utc(clock.instant()))
                .update();
    }

    private void change(UUID id, String how) {
        sql.sql("update supervision set " + how + " where community = :community and id = :id")
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .param("me", me())
                .param("now", utc(clock.instant()))
                .update();
    }

    private void record(String kind, Supervision supervision, String words) {
        facts.record(NewFact.of(kind, supervision.factSubject(), me(), clock.instant(), Source.TYPED)
                .saying(null, Map.of("note", words)));
    }

    private static UUID me() {
        return Scope.current().actor().required();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
