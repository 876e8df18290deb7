package io.anju.servicedesk.incident;

import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What goes together: incidents with their tickets, and of one ticket what it goes with, what goes with it and what was split off. */
@Component
@Transactional(readOnly = true)
public class IncidentBoard {

    private static final int MOST = 100;

    /** That {@code f} is of a ticket of the incident {@code i}: one that was not taken out again while it ran. */
    static final String BELONGS =
            "f.community = i.community and f.incident = i.id and (f.ended_at is null or f.ended_at >= i.ended_at)";

    private static final String INCIDENTS = """
            select i.id, i.lead, t.number, t.category, i.area, i.title, i.notice, i.opened_at, i.result, i.ended_at,
                   (select count(distinct f.ticket) from ticket_follow f where %s) as tickets
              from incident i join ticket t on t.community = i.community and t.id = i.lead
             where i.community = :community
            """.formatted(BELONGS);

    private static final String LINKED = """
            select t.id, t.number, s.spoken_label, t.category_name, t.description, lower(t.state) as state
              from ticket t join community_place_v1 s on s.community = t.community and s.id = t.space
             where t.community = :community
            """;

    /**
     * An incident.
     *
     * @param area the beginning of the labels of the homes that have it
     * @param tickets how many went with it
     * @param result what everybody was told in the end
     */
    public record Line(
            UUID id,
            UUID lead,
            String leadNumber,
            String area,
            String title,
            String notice,
            Instant openedAt,
            long tickets,
            @Nullable String result,
            @Nullable Instant endedAt) {}

    /** A ticket as others name it. */
    public record Linked(
            UUID id, String number, String spaceLabel, String categoryName, String description, String state) {}

    /**
     * An incident and its tickets.
     *
     * @param more open tickets of the area and the same category that do not go with it yet
     */
    public record Whole(Line incident, List<Linked> children, List<Linked> more) {

        public Whole {
            children = List.copyOf(children);
            more = List.copyOf(more);
        }
    }

    /**
     * What belongs to a ticket.
     *
     * @param lead what it goes with
     * @param incident that it leads or is part of
     * @param followers what goes with it
     * @param origin of what it was split off
     * @param parts what was split off it
     */
    public record Together(
            @Nullable Linked lead,
            @Nullable Line incident,
            List<Linked> followers,
            @Nullable Linked origin,
            List<Linked> parts) {

        public Together {
            followers = List.copyOf(followers);
            parts = List.copyOf(parts);
        }
    }

    /**
     * What a resident hears of it.
     *
     * @param number of the ticket it goes with
     */
    public record PartOf(
            @Nullable String number,
            @Nullable String title,
            @Nullable String notice,
            @Nullable Instant since,
            @Nullable String result) {}

    private final JdbcClient sql;

    IncidentBoard(JdbcClient sql) {
        this.sql = sql;
    }

    /** At most 100: those that run, then the newest. */
    public List<Line> incidents() {
        return asked(INCIDENTS + " order by i.ended_at is not null, i.opened_at desc limit " + MOST)
                .query((row, n) -> line(row))
                .list();
    }

    public Whole incident(UUID id) {
        var incident = asked(INCIDENTS + " and i.id = :id")
                .param("id", id)
                .query((row, n) -> line(row))
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-incident"));
        return new Whole(incident, children(id), incident.endedAt() == null ? more(incident) : List.of());
    }

    private List<Linked> children(UUID incident) {
        return asked(LINKED + """
                 and t.id in (select f.ticket from incident i join ticket_follow f on %s
                               where i.community = t.community and i.id = :incident)
                 order by s.label collate natural_order, t.reported_at limit 500
                """.formatted(BELONGS))
                .param("incident", incident)
                .query((row, n) -> linked(row))
                .list();
    }

    private List<Linked> more(Line incident) {
        return asked(LINKED + """
                 and t.state not in ('FINISHED', 'CLOSED') and t.id <> :lead
                 and t.category = (select category from ticket l where l.community = t.community and l.id = :lead)
                 and (s.label = :area or starts_with(s.label, :area || '-'))
                 and not exists (select from ticket_follow f
                                  where f.community = t.community and f.ticket = t.id and f.ended_at is null)
                 order by s.label collate natural_order, t.reported_at limit 100
                """)
                .param("lead", incident.lead())
                .param("area", incident.area())
                .query((row, n) -> linked(row))
                .list();
    }

    /** @throws NotFound when there is no such ticket */
    public Together together(UUID ticket) {
        if (one(ticket).isEmpty()) {
            throw new NotFound("servicedesk.no-such-ticket");
        }
        var lead = related(ticket, """
                 and t.id = (select f.lead from ticket_follow f
                              where f.community = t.community and f.ticket = :ticket and f.ended_at is null)
                """);
        var origin = related(ticket, """
                 and t.id = (select p.origin from ticket_split p where p.community = t.community and p.ticket = :ticket)
                """);
        return new Together(
                lead.isEmpty() ? null : lead.getFirst(),
                incidentOf(ticket).orElse(null),
                related(ticket, """
                         and t.id in (select f.ticket from ticket_follow f
                                       where f.community = t.community and f.lead = :ticket and f.ended_at is null)
                         order by s.label collate natural_order, t.reported_at limit 500
                        """),
                origin.isEmpty() ? null : origin.getFirst(),
                related(ticket, """
                         and t.id in (select p.ticket from ticket_split p
                                       where p.community = t.community and p.origin = :ticket)
                         order by t.number limit 50
                        """));
    }

    private Optional<Linked> one(UUID ticket) {
        return asked(LINKED + " and t.id = :ticket")
                .param("ticket", ticket)
                .query((row, n) -> linked(row))
                .optional();
    }

    private List<Linked> related(UUID ticket, String how) {
        return asked(LINKED + how)
                .param("ticket", ticket)
                .query((row, n) -> linked(row))
                .list();
    }

    private Optional<Line> incidentOf(UUID ticket) {
        return asked(INCIDENTS + """
                 and (i.lead = :ticket
                      or exists (select from ticket_follow f
                                  where f.community = i.community and f.incident = i.id and f.ticket = :ticket
                                    and f.ended_at is null))
                 order by i.opened_at desc limit 1
                """)
                .param("ticket", ticket)
                .query((row, n) -> line(row))
                .optional();
    }

    /** Of a ticket that somebody at home may see. */
    public PartOf partOf(UUID ticket) {
        var together = together(ticket);
        var lead = together.lead();
        var incident = together.incident();
        return new PartOf(
                lead == null ? null : lead.number(),
                incident == null ? null : incident.title(),
                incident == null ? null : incident.notice(),
                incident == null ? null : incident.openedAt(),
                incident == null ? null : incident.result());
    }

    private JdbcClient.StatementSpec asked(String query) {
        return sql.sql(query).param("community", Scope.current().requiredCommunity());
    }

    private static Line line(ResultSet row) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Line(
                row.getObject("id", UUID.class),
                row.getObject("lead", UUID.class),
                row.getString("number"),
                row.getString("area"),
                row.getString("title"),
                row.getString("notice"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getLong("tickets"),
                row.getString("result"),
                ended == null ? null : ended.toInstant());
    }

    private static Linked linked(ResultSet row) throws SQLException {
        return new Linked(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("spoken_label"),
                row.getString("category_name"),
                row.getString("description"),
                row.getString("state"));
    }
}
