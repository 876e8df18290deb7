package io.anju.servicedesk.found;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.FoundFaults;
import io.anju.servicedesk.category.Categories;
import io.anju.servicedesk.category.Category;
import io.anju.servicedesk.category.Kind;
import io.anju.servicedesk.ticket.Channel;
import io.anju.servicedesk.ticket.Desk;
import io.anju.servicedesk.ticket.Intake;
import io.anju.servicedesk.ticket.NewTicket;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seen on a patrol, with the patrol as its reference: the intake, the dispatch and the clocks are those of any other ticket. */
@Service
@Transactional
class FaultReports implements FoundFaults {

    /** What fits any repair, where the company has not put it out of choice. */
    private static final String ANY_REPAIR = "other";

    private final JdbcClient sql;
    private final Desk desk;
    private final Categories categories;
    private final Facts facts;

    FaultReports(JdbcClient sql, Desk desk, Categories categories, Facts facts) {
        this.sql = sql;
        this.desk = desk;
        this.categories = categories;
        this.facts = facts;
    }

    @Override
    public Reported report(Fault fault) {
        var category = category(fault);
        oneAfterTheOther(fault.place());
        var reported = ofThisSource(fault, category)
                .or(() -> unmended(fault, category))
                .orElseGet(() -> takenDown(fault, category));
        keep(fault, category, reported);
        return reported;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> openAmong(Collection<UUID> tickets) {
        return Set.copyOf(sql.sql("""
                select id from ticket
                 where community = :community and id = any (:tickets::text[]::uuid[]) and state <> 'CLOSED'
                """)
                .param("community", community())
                .param("tickets", tickets.stream().map(UUID::toString).toArray(String[]::new))
                .query(UUID.class)
                .list());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayBeAbout(String category) {
        return categories.find(category).filter(Category::visit).isPresent();
    }

    private String category(Fault fault) {
        return Optional.ofNullable(fault.category())
                .filter(this::mayBeAbout)
                .or(this::anyRepair)
                .orElseThrow(() -> new Unacceptable("servicedesk.no-such-category", "category"));
    }

    private Optional<String> anyRepair() {
        var repairs = categories.here().stream()
                .filter(one -> one.visit() && one.kind() == Kind.REPAIR)
                .map(Category::key)
                .toList();
        return repairs.contains(ANY_REPAIR)
                ? Optional.of(ANY_REPAIR)
                : repairs.stream().findFirst();
    }

    /** Two who find the same at the same moment make one ticket; one lock for all of a place, so that nobody waits in a circle. */
    private void oneAfterTheOther(UUID place) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
                .param("name", "fault/" + community() + "/" + place)
                .query(String.class)
                .single();
    }

    /** Found at the same source before, mended or not, and not closed: it is the same. */
    private Optional<Reported> ofThisSource(Fault fault, String category) {
        return sql.sql("""
                select t.id, t.number, true as joined, t.finish_due
                  from found_fault f
                  join ticket t on t.community = f.community and t.id = f.ticket and t.state <> 'CLOSED'
                 where f.community = :community and f.source = :source and f.category = :category
                 order by t.reported_at, t.id limit 1
                """)
                .param("community", community())
                .param("source", fault.source())
                .param("category", category)
                .query((row, n) -> reported(row))
                .optional();
    }

    /** What is mended and found again is not mended, or is something else: another ticket. */
    private Optional<Reported> unmended(Fault fault, String category) {
        return sql.sql("""
                select id, number, true as joined, finish_due from ticket
                 where community = :community and space = :space and category = :category
                   and state in ('REPORTED', 'ASSIGNED', 'ACCEPTED', 'ARRIVED')
                 order by reported_at, id limit 1
                """)
                .param("community", community())
                .param("space", fault.place())
                .param("category", category)
                .query((row, n) -> reported(row))
                .optional();
    }

    private Reported takenDown(Fault fault, String category) {
        var intake = new Intake(Channel.STAFF, null, null, null, fault.from(), null);
        var id = desk.report(new NewTicket(fault.place(), intake, category, fault.words(), fault.photos(), null));
        return sql.sql(
                        "select id, number, false as joined, finish_due from ticket where community = :community and id = :id")
                .param("community", id.community())
                .param("id", id.id())
                .query((row, n) -> reported(row))
                .single();
    }

    private static Reported reported(ResultSet row) throws SQLException {
        var due = row.getObject("finish_due", OffsetDateTime.class);
        return new Reported(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getBoolean("joined"),
                due == null ? null : due.toInstant());
    }

    private void keep(Fault fault, String category, Reported reported) {
        sql.sql("""
                insert into found_fault (community, source, category, ticket, joined)
                values (:community, :source, :category, :ticket, :joined)
                on conflict (community, source, category, ticket) do nothing
                """)
                .param("community", community())
                .param("source", fault.source())
                .param("category", category)
                .param("ticket", reported.ticket())
                .param("joined", reported.joined())
                .update();
        var source = fault.photos().isEmpty() ? Source.TYPED : Source.PHOTOGRAPHED;
        facts.record(NewFact.of(
                        FoundFacts.FOUND,
                        reported.ticket(),
                        Scope.current().actor().required(),
                        fault.seenAt(),
                        source)
                .at(fault.place())
                .saying(
                        reported.joined() ? "again" : "opened",
                        Map.of("note", fault.from() + "：" + fault.words(), "source", fault.source()))
                .showing(reported.joined() ? fault.photos() : List.of()));
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
