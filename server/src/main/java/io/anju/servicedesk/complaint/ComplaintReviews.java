package io.anju.servicedesk.complaint;

import static io.anju.servicedesk.complaint.Complaints.utc;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.servicedesk.complaint.ComplaintRefused.AlreadyReviewed;
import io.anju.servicedesk.complaint.ComplaintRefused.NotThatMonth;
import io.anju.servicedesk.period.PeriodPromise;
import io.anju.servicedesk.period.PeriodPromises;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Once a month the meeting writes down what the analysis of the complaints says, beside the figures it was about (S12-044). */
@Service
@Transactional
public class ComplaintReviews {

    /** Until this day of a month the month before may be analysed: its last complaints are known, and its causes found. */
    static final int LAST_DAY = 10;

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

    /** Whether the meeting may write about it now: it runs, or is the month before and it is not the eleventh yet. */
    @Transactional(readOnly = true)
    public boolean mayBeOf(YearMonth month) {
        var today = zones.dayHere(clock.instant());
        var running = YearMonth.from(today);
        return month.equals(running) || (month.equals(running.minusMonths(1)) && today.getDayOfMonth() <= LAST_DAY);
    }

    /**
     * The meeting about a month is held once; of the month before it is late on the wall, but not lost.
     *
     * @param asked the running one where none is named
     * @throws ComplaintRefused after the first, and of a month that it may not be of
     */
    public YearMonth review(@Nullable YearMonth asked, String summary) {
        var now = clock.instant();
        var running = YearMonth.from(zones.dayHere(now));
        var month = asked == null ? running : asked;
        if (!mayBeOf(month)) {
            throw new NotThatMonth(month.toString(), LAST_DAY);
        }
        promises.owe(PeriodPromise.COMPLAINT_REVIEW, month.equals(running) ? now : lastSecond(month));
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
                        promises.subject(PeriodPromise.COMPLAINT_REVIEW, month.atDay(1)),
                        Scope.current().actor().required(),
                        now,
                        Source.TYPED)
                .measuring(BigDecimal.valueOf(complaints), "complaint")
                .saying(null, Map.of("note", summary)));
        return month;
    }

    /** When it was still owed. */
    private Instant lastSecond(YearMonth month) {
        return month.plusMonths(1)
                .atDay(1)
                .atStartOfDay(zones.here())
                .toInstant()
                .minusSeconds(1);
    }
}
