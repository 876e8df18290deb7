package io.anju.workforce.handover;

import io.anju.evidence.Facts;
import io.anju.evidence.Source;
import io.anju.jobs.DueWork;
import io.anju.jobs.DueWorkHandler;
import io.anju.kernel.BusinessClock;
import io.anju.workforce.handover.KeptHandovers.State;
import io.anju.workforce.staff.ShiftNews;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What nobody has accepted in time goes to the shift leader: once, whatever node or retry fires it. */
@Component
class LateHandover implements DueWorkHandler {

    static final String KIND = "workforce.handover-late";

    private static final Duration AGAIN_AFTER = Duration.ofMinutes(15);

    private final KeptHandovers kept;
    private final OpenItems items;
    private final ShiftLeaders leaders;
    private final Facts facts;
    private final ShiftNews news;
    private final DueWork dueWork;
    private final BusinessClock clock;

    LateHandover(
            KeptHandovers kept,
            OpenItems items,
            ShiftLeaders leaders,
            Facts facts,
            ShiftNews news,
            DueWork dueWork,
            BusinessClock clock) {
        this.kept = kept;
        this.items = items;
        this.leaders = leaders;
        this.facts = facts;
        this.news = news;
        this.dueWork = dueWork;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** With nobody to lead the shift it stays with the giver, who may take it back, and is tried again. */
    @Override
    public void due(UUID community, UUID subject, Instant due) {
        var now = clock.instant();
        var offered = kept.find(subject).orElseThrow();
        var leader = leaders.now(offered.giverAccount(), now);
        if (leader.isEmpty() && offered.state() == State.OFFERED) {
            dueWork.at(now.plus(AGAIN_AFTER), KIND, community, subject);
        }
        if (leader.isEmpty() || !kept.passToLeader(subject, leader.get(), now)) {
            return;
        }
        var open = items.kept(subject);
        items.pass(open, offered.giverAccount(), leader.get());
        facts.record(HandoverFacts.of(HandoverFacts.LATE, subject, leader.get(), now, Source.SYSTEM, open.size()));
        news.handoverIsLate(subject, leader.get(), offered.giverName(), open.size());
    }
}
