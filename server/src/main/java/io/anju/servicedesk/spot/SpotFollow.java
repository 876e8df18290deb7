package io.anju.servicedesk.spot;

import io.anju.evidence.Facts;
import io.anju.evidence.RecordedFact;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.closing.CallBacks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a report at a place, for whoever holds its link: signed, so that nobody finds one by trying. */
@Service
@Transactional(readOnly = true)
public class SpotFollow {

    private static final String ANSWERED = "servicedesk.answered";

    /** From the end on; then the link opens nothing. */
    private static final Duration SHOWN = Duration.ofDays(30);

    /**
     * How it stands, without anybody's number and nothing of a home.
     *
     * @param state as the desk has it: reported, assigned, accepted, arrived, finished or closed
     * @param owner who sees to it; absent where nobody can be named
     * @param mayAnswer whether it is done and whoever holds the link is asked whether it is good
     */
    public record Followed(
            String number,
            String name,
            String category,
            String description,
            String state,
            @Nullable String owner,
            Instant reportedAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant arrivedAt,
            @Nullable Instant finishedAt,
            @Nullable Instant closedAt,
            List<Said> answers,
            boolean mayAnswer) {

        public Followed {
            answers = List.copyOf(answers);
        }
    }

    /** What was answered, word for word. */
    public record Said(Instant at, String words) {}

    private final JdbcClient sql;
    private final Facts facts;
    private final CallBacks callBacks;
    private final SpotLinks links;
    private final BusinessClock clock;

    SpotFollow(JdbcClient sql, Facts facts, CallBacks callBacks, SpotLinks links, BusinessClock clock) {
        this.sql = sql;
        this.facts = facts;
        this.callBacks = callBacks;
        this.links = links;
        this.clock = clock;
    }

    /** @throws NotFound when it was not given out here, or the matter ended thirty days ago */
    public Followed find(String address) {
        return links.ticket(address)
                .map(TicketId::id)
                .flatMap(ticket -> sql.sql("""
                        select t.id, t.number, c.name, t.category_name, t.description, lower(t.state) as state, o.name as owner,
                               t.reported_at, t.accepted_at, t.arrived_at, t.finished_at, t.closed_at
                          from spot_report r
                          join ticket t on t.community = r.community and t.id = r.ticket
                          join spot_code c on c.community = r.community and c.id = r.code
                          left join lateral (select name from workforce_posting_v1 n
                                              where n.community = t.community and n.employee = t.owner
                                              order by upper(n.during) desc limit 1) o on true
                         where r.community = :community and r.ticket = :ticket
                           and (t.closed_at is null or t.closed_at > :since)
                        """)
                        .param("community", Scope.current().requiredCommunity())
                        .param("ticket", ticket)
                        .param("since", clock.instant().minus(SHOWN).atOffset(ZoneOffset.UTC))
                        .query((row, n) -> followed(row))
                        .optional())
                .orElseThrow(() -> new NotFound("servicedesk.no-such-report"));
    }

    private Followed followed(ResultSet row) throws SQLException {
        var ticket = row.getObject("id", UUID.class);
        return new Followed(
                row.getString("number"),
                row.getString("name"),
                row.getString("category_name"),
                row.getString("description"),
                row.getString("state"),
                row.getString("owner"),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                instant(row, "accepted_at"),
                instant(row, "arrived_at"),
                instant(row, "finished_at"),
                instant(row, "closed_at"),
                answers(ticket),
                row.getObject("closed_at") == null
                        && callBacks.isAsked(new TicketId(Scope.current().requiredCommunity(), ticket)));
    }

    private List<Said> answers(UUID ticket) {
        return facts.about(ticket).stream()
                .filter(fact -> fact.kind().equals(ANSWERED))
                .map(fact -> new Said(fact.happenedAt(), words(fact)))
                .toList();
    }

    private static String words(RecordedFact fact) {
        return fact.detail().get("note") instanceof String words ? words : "";
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
