package io.anju.servicedesk.seen;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.ticket.Desk;
import io.anju.servicedesk.ticket.NewTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 随手拍: what one of us saw on the way, perhaps in a basement and sent an hour later. The ticket and its clocks begin when we hear of
 * it; when it was seen, by the phone's clock, is a fact beside it.
 */
@Service
@Transactional
public class SeenReports {

    /** Sooner than that after it was seen it was sent at once. */
    private static final Duration AT_ONCE = Duration.ofMinutes(2);

    /** A phone that says longer ago, or says the future, has a wrong clock. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private final Desk desk;
    private final Facts facts;
    private final BusinessClock clock;

    SeenReports(Desk desk, Facts facts, BusinessClock clock) {
        this.desk = desk;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * @param mended whether they put it right at once; then it is closed at once
     * @param seenAt when, by the phone's clock; null for now
     */
    public TicketId report(NewTicket report, boolean mended, @Nullable Instant seenAt) {
        var id = mended ? desk.reportMended(report) : desk.report(report);
        if (seenAt != null) {
            note(id, report.space(), seenAt);
        }
        return id;
    }

    private void note(TicketId id, UUID space, Instant seenAt) {
        var now = clock.instant();
        boolean skewed = seenAt.isAfter(now.plus(AT_ONCE)) || seenAt.isBefore(now.minus(LONGEST));
        if (!skewed && seenAt.isAfter(now.minus(AT_ONCE))) {
            return;
        }
        var me = Scope.current().actor().required();
        Map<String, Object> detail = skewed
                ? Map.of("deviceTime", seenAt.toString(), "skewed", true)
                : Map.of("deviceTime", seenAt.toString());
        facts.record(NewFact.of(SeenFacts.SEEN, id.id(), me, skewed ? now : seenAt, Source.TYPED)
                .at(space)
                .saying(null, detail));
    }
}
