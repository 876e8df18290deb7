package io.anju.servicedesk.board;

import io.anju.community.Residents;
import io.anju.evidence.Facts;
import io.anju.evidence.RecordedFact;
import io.anju.identity.Grants;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.servicedesk.ticket.KeptBack;
import io.anju.servicedesk.ticket.SeenFromHome;
import io.anju.servicedesk.ticket.ToldAtHome;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The read side: lists with the clock that runs out first on top, and one ticket with everything that happened to it. */
@Component
@Transactional(readOnly = true)
public class TicketBoard {

    static final String COLUMNS = """
            select t.id, t.number, t.community, t.space, s.spoken_label, t.kind, t.visit, t.channel, t.category,
                   t.category_name, t.description, lower(t.state) as state, t.reported_at, r.begun_at,
                   t.round, t.needs_check, t.appointed_at, t.appointed_until, t.appointment_moves, t.owner,
                   o.name as owner_name, o.badge as owner_badge, t.assignee, p.name as assignee_name,
                   p.badge as assignee_badge, t.accept_due, t.accepted_at, t.arrive_at_risk, t.arrive_due, t.arrived_at,
                   t.clause, t.finish_at_risk, t.finish_due, t.finished_at, t.finish_clause, t.stars, t.comment, t.version,
                   t.next_due::text as next_due
              from ticket t
              join community_place_v1 s on s.community = t.community and s.id = t.space
              join ticket_round r on r.community = t.community and r.ticket = t.id and r.round = t.round
              join identity_community_v1 z on z.id = t.community
              left join workforce_posting_v1 p on p.community = t.community and p.employee = t.assignee
               and p.during @> (t.assigned_at at time zone z.zone)::date
              left join lateral (select name, badge from workforce_posting_v1 n
                                  where n.community = t.community and n.employee = t.owner
                                  order by upper(n.during) desc limit 1) o on true
            """;

    private static final Duration SHIFT = Duration.ofHours(12);

    private final JdbcClient sql;
    private final Facts facts;
    private final Timeline timeline;
    private final Set<String> told;
    private final Map<String, String> keptBack;
    private final Grants grants;
    private final Residents residents;
    private final BusinessClock clock;
    private final CommunityZone zones;

    TicketBoard(
            JdbcClient sql,
            Facts facts,
            Timeline timeline,
            List<ToldAtHome> told,
            List<KeptBack> keptBack,
            Grants grants,
            Residents residents,
            BusinessClock clock,
            CommunityZone zones) {
        this.keptBack = keptBack.stream()
                .flatMap(each -> each.neededFor().entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        this.grants = grants;
        this.residents = residents;
        this.clock = clock;
        this.zones = zones;
        this.told = told.stream().flatMap(each -> each.toldAtHome().stream()).collect(Collectors.toUnmodifiableSet());
        this.sql = sql;
        this.facts = facts;
        this.timeline = timeline;
    }

    /** The filter for all that is not closed, whatever its state. */
    public static final String OPEN = "open";

    /** The filter for all that is closed. */
    private static final String CLOSED = "closed";

    /**
     * Up to {@code limit} tickets after the cursor, the one that is due (or overdue) first on top. Of the closed ones, where nothing is
     * due any more, the newest.
     */
    public Page list(@Nullable String state, @Nullable String after, int limit) {
        boolean closed = CLOSED.equals(state);
        var cursor = Cursor.parse(after, closed ? Cursor.END : Cursor.START);
        var rows = sql.sql(COLUMNS + """
                 where t.community = :community
                   and (t.next_due, t.id) %s (:due::timestamptz, :id::uuid)
                """.formatted(closed ? "<" : ">") + condition(state) + (closed ? """
                 order by t.next_due desc, t.id desc limit :limit
                """ : """
                 order by t.next_due, t.id limit :limit
                """))
                .param("community", Scope.current().requiredCommunity())
                .param("state", state == null ? null : state.toUpperCase(Locale.ROOT))
                .param("due", cursor.due())
                .param("id", cursor.id())
                .param("limit", limit + 1)
                .query((row, n) -> new Listed(TicketRow.view(row), row.getString("next_due")))
                .list();
        var page = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit
                ? new Cursor(page.getLast().due(), page.getLast().view().id()).text()
                : null;
        return new Page(page.stream().map(Listed::view).toList(), next);
    }

    /** As one of the indexes has it: ticket_by_due, ticket_open_by_due, ticket_by_state. */
    private static String condition(@Nullable String state) {
        if (state == null) {
            return "";
        }
        return state.equals(OPEN) ? " and t.state <> 'CLOSED'" : " and t.state = :state";
    }

    /** A page of tickets and where the next one begins. */
    public record Page(List<TicketView> items, @Nullable String next) {}

    private record Listed(TicketView view, String due) {}

    /** What a resident reported or may see of the home, newest first. */
    public List<TicketView> seenBy(UUID account) {
        return sql.sql(COLUMNS + """
                 where t.community = :community and
                """ + SeenFromHome.TICKET + """
                 order by t.reported_at desc limit 100
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("account", account)
                .param("parties", partiesOf(account))
                .query((row, n) -> TicketRow.view(row))
                .list();
    }

    /** What a technician has in hand at that instant, the clock that runs out first on top; what is done stays a shift long. */
    public List<TicketDetail> assignedTo(UUID employee, Instant now) {
        var views = sql.sql(COLUMNS + """
                 where t.community = :community and t.assignee = :employee
                   and (t.state in ('ASSIGNED', 'ACCEPTED', 'ARRIVED') or t.finished_at > :recently)
                 order by t.next_due, t.reported_at limit 50
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("employee", employee)
                .param("recently", now.minus(SHIFT).atOffset(ZoneOffset.UTC))
                .query((row, n) -> TicketRow.view(row))
                .list();
        return details(views);
    }

    public TicketDetail find(UUID ticket) {
        return sql.sql(COLUMNS + " where t.community = :community and t.id = :id")
                .param("community", Scope.current().requiredCommunity())
                .param("id", ticket)
                .query((row, n) -> TicketRow.view(row))
                .optional()
                .map(this::detail)
                .orElseThrow(() -> new NotFound("servicedesk.no-such-ticket"));
    }

    /** Of these what nobody was sent to yet, the clock that runs out first on top. */
    public List<TicketView> waiting(Set<UUID> tickets) {
        return among(tickets, "t.state = 'REPORTED' and not t.pooled");
    }

    /** Of these what waits for somebody to take it, the clock that runs out first on top. */
    public List<TicketView> onOffer(Set<UUID> tickets) {
        return among(tickets, "t.pooled");
    }

    private List<TicketView> among(Set<UUID> tickets, String which) {
        return sql.sql(COLUMNS + """
                 where t.community = :community and %s and t.id = any (string_to_array(:tickets, ',')::uuid[])
                 order by t.next_due, t.id
                """.formatted(which))
                .param("community", Scope.current().requiredCommunity())
                .param("tickets", tickets.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .query((row, n) -> TicketRow.view(row))
                .list();
    }

    /**
     * What is open at a place in a category, newest first, at most five: perhaps it is the same. Also what leads an incident of the
     * building or unit.
     */
    public List<TicketView> alike(UUID space, String category) {
        return sql.sql(COLUMNS + """
                 where t.community = :community and t.category = :category and t.state <> 'CLOSED'
                   and (t.space = :space
                        or t.id = any (array(select i.lead from incident i
                                               join community_place_v1 h on h.community = i.community and h.id = :space
                                              where i.community = :community and i.ended_at is null
                                                and (h.label = i.area or starts_with(h.label, i.area || '-')))))
                 order by t.reported_at desc limit 5
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("space", space)
                .param("category", category)
                .query((row, n) -> TicketRow.view(row))
                .list();
    }

    /** One that the account may know of, and of what happened to it what is theirs to hear. */
    public TicketDetail findSeenBy(UUID account, UUID ticket) {
        return sql.sql(COLUMNS + " where t.community = :community and t.id = :id and " + SeenFromHome.TICKET)
                .param("community", Scope.current().requiredCommunity())
                .param("id", ticket)
                .param("account", account)
                .param("parties", partiesOf(account))
                .query((row, n) -> TicketRow.view(row))
                .optional()
                .map(view -> timeline.of(view, heardAtHome(view.id())))
                .orElseThrow(() -> new NotFound("servicedesk.no-such-ticket"));
    }

    private UUID[] partiesOf(UUID account) {
        return residents.partiesOf(account, zones.dayHere(clock.instant())).toArray(UUID[]::new);
    }

    private List<RecordedFact> heardAtHome(UUID ticket) {
        return facts.about(ticket).stream()
                .filter(fact -> told.contains(fact.kind()))
                .map(WhyThey::withoutReasons)
                .toList();
    }

    private TicketDetail detail(TicketView view) {
        return details(List.of(view)).getFirst();
    }

    private List<TicketDetail> details(List<TicketView> views) {
        var allowed = new HashMap<String, Boolean>();
        var read = new HashMap<UUID, List<RecordedFact>>();
        facts.about(views.stream().map(TicketView::id).toList())
                .forEach((ticket, found) -> read.put(
                        ticket,
                        found.stream().filter(fact -> mayRead(fact, allowed)).toList()));
        return timeline.of(views, read);
    }

    /** @param allowed what the caller was asked about before */
    private boolean mayRead(RecordedFact fact, Map<String, Boolean> allowed) {
        var needed = keptBack.get(fact.kind());
        var scope = Scope.current();
        return needed == null
                || allowed.computeIfAbsent(
                        needed, right -> grants.allow(scope.actor().required(), scope.requiredCommunity(), right));
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
