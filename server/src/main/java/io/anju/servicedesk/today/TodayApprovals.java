package io.anju.servicedesk.today;

import io.anju.kernel.Scope;
import io.anju.servicedesk.quote.WaitingQuotes;
import io.anju.servicedesk.today.Today.Line;
import io.anju.servicedesk.today.Today.Part;
import io.anju.standards.OpenProposals;
import io.anju.workforce.OpenRoster;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What waits for a yes or no: leave and swaps, promises to be loosened, prices that a resident has not answered. */
@Component
class TodayApprovals {

    private static final String PLANS = "duty.edit";
    private static final String PROPOSES = "standards.adopt";
    private static final String DECIDES = "standards.approve";
    private static final String QUOTES = "complaints.manage";

    private final OpenRoster roster;
    private final OpenProposals proposals;
    private final WaitingQuotes quotes;

    TodayApprovals(OpenRoster roster, OpenProposals proposals, WaitingQuotes quotes) {
        this.roster = roster;
        this.proposals = proposals;
        this.quotes = quotes;
    }

    /** Whether any of it is for somebody who may so much. */
    static boolean isFor(Predicate<String> may) {
        return Stream.of(PLANS, PROPOSES, DECIDES, QUOTES).anyMatch(may);
    }

    /** For somebody who may so much, the longest waiting or the soonest beginning on top. */
    Part of(Predicate<String> may) {
        var waiting = Stream.of(
                        may.test(PLANS) ? requests() : Stream.<Line>empty(),
                        may.test(DECIDES) || may.test(PROPOSES) ? proposals(may.test(DECIDES)) : Stream.<Line>empty(),
                        may.test(QUOTES) ? quotes() : Stream.<Line>empty())
                .flatMap(lines -> lines)
                .sorted(Comparator.comparing(Line::at))
                .toList();
        return Part.ofLines(
                Section.REQUESTS,
                waiting.size(),
                waiting.stream().limit(TodayBoard.SHOWN).toList());
    }

    private Stream<Line> requests() {
        return roster.requests().stream()
                .map(one -> new Line(one.swap() ? "swap" : "leave", one.name(), null, one.from(), null, null, null));
    }

    /** Nobody decides what they proposed themselves. */
    private Stream<Line> proposals(boolean decides) {
        UUID me = Scope.current().actor().required();
        return proposals.waiting().stream()
                .map(one -> new Line(
                        decides && !one.proposedBy().equals(me) ? "proposal" : "own-proposal",
                        one.clause(),
                        one.reason(),
                        one.proposedAt(),
                        null,
                        null,
                        null));
    }

    private Stream<Line> quotes() {
        return quotes.here().stream()
                .map(one -> new Line("quote", one.place(), one.sum(), one.offeredAt(), null, null, one.ticket()));
    }
}
