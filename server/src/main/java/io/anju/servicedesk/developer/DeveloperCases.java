package io.anju.servicedesk.developer;

import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.jobs.DueWork;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.servicedesk.category.Categories;
import io.anju.servicedesk.category.Category;
import io.anju.servicedesk.ticket.HearsOfTickets;
import io.anju.servicedesk.ticket.TakenDown;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The developer's queue: what is reported about a part whose warranty runs goes there too, with the developer's own deadlines.
 * Whoever of us is sent still goes, for what we promised residents we promised. What the developer lets pass we mend in its place.
 * The developer is asked once a ticket.
 */
@Service
@Transactional
public class DeveloperCases implements HearsOfTickets {

    private static final int MOST = 200;

    /**
     * One thing that was asked of the developer.
     *
     * @param takenOverAt since when we mend it in the developer's place; null while it is in time
     */
    public record Line(
            UUID id,
            UUID ticket,
            String number,
            String place,
            String category,
            String part,
            Instant openedAt,
            Instant replyDue,
            Instant mendDue,
            @Nullable Instant repliedAt,
            @Nullable String reply,
            @Nullable Instant mendedAt,
            @Nullable String mendedNote,
            @Nullable Instant takenOverAt) {}

    private static final String LINES = """
            select c.id, c.ticket, t.number, s.spoken_label, t.category_name, c.part, c.opened_at, c.reply_due, c.mend_due,
                   c.replied_at, c.reply, c.mended_at, c.mended_note, c.taken_over_at
              from developer_case c
              join ticket t on t.community = c.community and t.id = c.ticket
              join community_place_v1 s on s.community = t.community and s.id = t.space
             where c.community = :community and %s
            """;

    private final WarrantyParts parts;
    private final Categories categories;
    private final Facts facts;
    private final DueWork dueWork;
    private final JdbcClient sql;
    private final BusinessClock clock;
    private final CommunityZone zones;

    DeveloperCases(
            WarrantyParts parts,
            Categories categories,
            Facts facts,
            DueWork dueWork,
            JdbcClient sql,
            BusinessClock clock,
            CommunityZone zones) {
        this.parts = parts;
        this.categories = categories;
        this.facts = facts;
        this.dueWork = dueWork;
        this.sql = sql;
        this.clock = clock;
        this.zones = zones;
    }

    /** What is not mended first, by when it is due; at most 200. */
    @Transactional(readOnly = true)
    public List<Line> list() {
        return sql.sql(LINES.formatted("true order by c.mended_at is not null, c.mend_due, c.id limit :most"))
                .param("community", Scope.current().requiredCommunity())
                .param("most", MOST)
                .query((row, n) -> line(row))
                .list();
    }

    @Override
    public void takenDown(TakenDown ticket) {
        categories
                .everKnown(ticket.category())
                .map(Category::warrantyPart)
                .flatMap(part -> parts.runningOn(part, zones.dayHere(ticket.at())))
                .ifPresent(part -> open(ticket, part));
    }

    private void open(TakenDown ticket, WarrantyParts.Part part) {
        var id = Ids.next();
        var replyDue = ticket.at().plus(Duration.ofHours(part.replyHours()));
        var mendDue = ticket.at().plus(Duration.ofHours(part.mendHours()));
        sql.sql("""
                insert into developer_case (community, id, ticket, part, opened_at, reply_due, mend_due)
                values (:community, :id, :ticket, :part, :now, :replyDue, :mendDue)
                """)
                .param("community", ticket.id().community())
                .param("id", id)
                .param("ticket", ticket.id().id())
                .param("part", part.part())
                .param("now", utc(ticket.at()))
                .param("replyDue", utc(replyDue))
                .param("mendDue", utc(mendDue))
                .update();
        facts.record(NewFact.of(DeveloperFacts.ASKED, ticket.id().id(), null, ticket.at(), Source.SYSTEM)
                .at(ticket.space()));
        dueWork.at(replyDue, LateDeveloper.KIND, ticket.id().community(), id);
        dueWork.at(mendDue, LateDeveloper.KIND, ticket.id().community(), id);
    }

    /** What the developer says it does. @throws NotFound when it is not here, or was answered already */
    public void reply(UUID id, String reply) {
        note(id, "replied_at = :now, reply = :note", "replied_at is null and mended_at is null", reply);
        record(DeveloperFacts.REPLIED, find(id), reply);
    }

    /** The developer has mended it. @throws NotFound when it is not here, or was mended already */
    public void mended(UUID id, String note) {
        note(id, "mended_at = :now, mended_note = :note", "mended_at is null", note);
        record(DeveloperFacts.MENDED, find(id), note);
    }

    private void note(UUID id, String change, String only, String note) {
        int changed = sql.sql("""
                update developer_case set %s where community = :community and id = :id and %s
                """.formatted(change, only))
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .param("note", note)
                .param("now", utc(clock.instant()))
                .update();
        if (changed == 0) {
            throw new NotFound("servicedesk.no-such-case");
        }
    }

    /** @return whether it became ours now: once, whatever node or retry asks, and not when the work is done already */
    boolean takeOver(UUID id, Instant now) {
        boolean ours = sql.sql("""
                        update developer_case c set taken_over_at = :now
                         where c.community = :community and c.id = :id and c.taken_over_at is null and c.mended_at is null
                           and (c.mend_due <= :now or (c.reply_due <= :now and c.replied_at is null))
                           and exists (select from ticket t
                                        where t.community = c.community and t.id = c.ticket
                                          and t.finished_at is null and t.state <> 'CLOSED')
                        """)
                        .param("community", Scope.current().requiredCommunity())
                        .param("id", id)
                        .param("now", utc(now))
                        .update()
                == 1;
        if (ours) {
            facts.record(NewFact.of(DeveloperFacts.TAKEN_OVER, find(id).ticket(), null, now, Source.SYSTEM));
        }
        return ours;
    }

    Line find(UUID id) {
        return sql.sql(LINES.formatted("c.id = :id"))
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .query((row, n) -> line(row))
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-case"));
    }

    private void record(String kind, Line line, String note) {
        var by = Scope.current().actor().required();
        facts.record(NewFact.of(kind, line.ticket(), by, clock.instant(), Source.TYPED)
                .saying(null, Map.of("note", note)));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getObject("ticket", UUID.class),
                row.getString("number"),
                row.getString("spoken_label"),
                row.getString("category_name"),
                row.getString("part"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("reply_due", OffsetDateTime.class).toInstant(),
                row.getObject("mend_due", OffsetDateTime.class).toInstant(),
                instant(row, "replied_at"),
                row.getString("reply"),
                instant(row, "mended_at"),
                row.getString("mended_note"),
                instant(row, "taken_over_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
