package io.anju.servicedesk.ticket;

import io.anju.evidence.Facts;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.category.Categories;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a ticket of its own of one of several matters that were told of together. It has a number of its own, and its clocks run from
 * the one report: nobody waits anew because we count anew. Where somebody is there for the first, they are there for this too.
 */
@Service
@Transactional
public class Splits {

    private final Tickets tickets;
    private final TicketNumbers numbers;
    private final Categories categories;
    private final ResponsePolicy response;
    private final FinishPolicy finish;
    private final TicketClocks clocks;
    private final WhoGoes whoGoes;
    private final Followers followers;
    private final Facts facts;
    private final List<HearsOfTickets> hearing;
    private final Homes homes;
    private final JdbcClient sql;
    private final BusinessClock clock;

    Splits(
            Tickets tickets,
            TicketNumbers numbers,
            Categories categories,
            ResponsePolicy response,
            FinishPolicy finish,
            TicketClocks clocks,
            WhoGoes whoGoes,
            Followers followers,
            Facts facts,
            List<HearsOfTickets> hearing,
            Homes homes,
            JdbcClient sql,
            BusinessClock clock) {
        this.tickets = tickets;
        this.numbers = numbers;
        this.categories = categories;
        this.response = response;
        this.finish = finish;
        this.clocks = clocks;
        this.whoGoes = whoGoes;
        this.followers = followers;
        this.facts = facts;
        this.hearing = List.copyOf(hearing);
        this.homes = homes;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @param category of the part
     * @throws TicketRefused when the ticket is done
     */
    public TicketId split(TicketId from, String category, String description) {
        var now = clock.instant();
        var origin = tickets.toChange(from);
        if (origin.finishedAt() != null || !origin.isOpen()) {
            throw new TicketRefused.NotAtThisStep(origin.number());
        }
        var matter = Matter.of(categories
                .find(category)
                .orElseThrow(() -> new Unacceptable("servicedesk.no-such-category", "category")));
        var said = origin.said();
        var arrivals = response.arrivals(matter, said.reportedAt(), said.appointment());
        var finishes = finish.finishes(matter, said.intake(), said.reportedAt(), said.appointment());
        var report = new Report(
                numbers.next(from.community(), now),
                said.space(),
                said.intake(),
                matter,
                description,
                said.reportedAt(),
                said.appointment(),
                0,
                Report.needsCheck(matter, homes.is(said.space())),
                said.firstAsked());
        var part = Ticket.report(new TicketId(from.community(), Ids.next()), report, Limits.of(arrivals, finishes));
        facts.record(Desk.fact(DeskFacts.REPORTED, part, said.reportedAt(), Source.TYPED)
                .saying(null, Map.of("note", origin.number())));
        clocks.start(part, arrivals, finishes, said.reportedAt());
        boolean goesAlong = part.needsAVisit() && origin.assignee() != null;
        if (goesAlong) {
            followers.beThere(part, origin);
        }
        tickets.save(part);
        keep(part, origin, now);
        hearing.forEach(each -> each.takenDown(TakenDown.of(part, now)));
        if (!goesAlong) {
            sendUnlessItFollows(part.id(), now);
        }
        return part.id();
    }

    private void sendUnlessItFollows(TicketId id, Instant now) {
        if (!followers.follows(id)) {
            var part = tickets.toChange(id);
            whoGoes.send(part, null, now);
            tickets.save(part);
        }
    }

    private void keep(Ticket part, Ticket origin, Instant now) {
        sql.sql("""
                insert into ticket_split (community, ticket, origin, at, split_by)
                values (:community, :ticket, :origin, :now, :by)
                """)
                .param("community", part.id().community())
                .param("ticket", part.id().id())
                .param("origin", origin.id().id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", Scope.current().actor().required())
                .update();
        facts.record(Desk.fact(FollowFacts.SPLIT_OFF, origin, now, Source.TYPED)
                .saying(null, Map.of("note", part.number())));
    }
}
