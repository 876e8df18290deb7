package io.anju.servicedesk.complaint;

import static io.anju.servicedesk.complaint.Complaints.utc;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.servicedesk.complaint.ComplaintRefused.AlreadyReviewed;
import io.anju.servicedesk.period.PeriodPromise;
import io.anju.servicedesk.period.PeriodPromises;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Once a month the meeting writes down what the analysis of the complaints says, beside the figures it was about (S12-044). */
@Service
@Transactional
public class ComplaintReviews {

    /** What the meeting wrote; {@code complaints} as many as there were then. */
    public record Review(int complaints, String summary, Instant reviewedAt) {}

    private final JdbcClient sql;
    private final ComplaintAnalysis analysis;
    private final Facts facts;
    private final PeriodPromises promises;
    private final CommunityZone zones;
    private final BusinessClock clock;

    ComplaintReviews(
            JdbcClient sql,
            ComplaintAnalysis analysis,
            Facts facts,
            PeriodPromises promises,
            CommunityZone zones,
            BusinessClock clock) {
        this.sql = sql;
        this.analysis = analysis;
        this.facts = facts;
        this.promises = promises;
        this.zones = zones;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Review> of(YearMonth month) {
        return sql.sql("""
                select complaints, summary, reviewed_at from complaint_review where community = :community and month = :month
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("month", month.atDay(1))
                .query((row, n) -> new Review(
                        row.getInt("complaints"),
                        row.getString("summary"),
                        row.getObject("reviewed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Of the running month; the meeting is held once. @throws AlreadyReviewed after the first */
    public YearMonth review(String summary) {
        var now = clock.instant();
        var today = zones.dayHere(now);
        var month = YearMonth.from(today);
        promises.owe(PeriodPromise.COMPLAINT_REVIEW, now);
        int complaints = analysis.of(month).complaints();
        int kept = sql.sql("""
                insert into complaint_review (community, month, complaints, summary, reviewed_at, reviewed_by)
                values (:community, :month, :complaints, :summary, :now, :by)
                on conflict (community, month) do nothing
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("month", month.atDay(1))
                .param("complaints", complaints)
                .param("summary", summary)
                .param("now", utc(now))
                .param("by", Scope.current().actor().required())
                .update();
        if (kept == 0) {
            throw new AlreadyReviewed(month.toString());
        }
        facts.record(NewFact.of(
                        ComplaintKinds.REVIEWED,
                        promises.subject(PeriodPromise.COMPLAINT_REVIEW, today),
                        Scope.current().actor().required(),
                        now,
                        Source.TYPED)
                .measuring(BigDecimal.valueOf(complaints), "complaint")
                .saying(null, Map.of("note", summary)));
        return month;
    }
}
