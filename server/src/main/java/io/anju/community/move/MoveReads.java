package io.anju.community.move;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.anju.community.paper.Papers;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is moving, how far it has got and how long it has taken. */
@Component
@Transactional(readOnly = true)
public class MoveReads {

    private static final String COLUMNS = """
            select m.id, m.space, s.spoken_label, m.party, p.name, m.direction, m.documents, m.utilities,
                   m.opened_at, m.closed_at
              from move m
              join place s on s.community = m.community and s.id = m.space
              join party p on p.community = m.community and p.id = m.party
            """;

    /**
     * Somebody moving in or out.
     *
     * @param documents the papers asked for
     * @param utilities the supplies there are
     * @param minutes since it was opened, until it was closed
     */
    public record Move(
            UUID id,
            UUID space,
            String spaceLabel,
            UUID party,
            String name,
            Direction direction,
            List<String> documents,
            List<String> utilities,
            Instant openedAt,
            @Nullable Instant closedAt,
            long minutes,
            List<Step> steps) {

        private Move with(List<Step> steps) {
            return new Move(
                    id,
                    space,
                    spaceLabel,
                    party,
                    name,
                    direction,
                    documents,
                    utilities,
                    openedAt,
                    closedAt,
                    minutes,
                    steps);
        }
    }

    /**
     * One step, in its order.
     *
     * @param clause the promise it keeps
     * @param doneAt null while it is open
     */
    public record Step(
            UUID id,
            StepKind kind,
            String title,
            String clause,
            @Nullable Instant doneAt,
            @Nullable String person,
            @Nullable String note,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<StepDone.Item> items,
            List<String> papers) {

        private Step showing(Map<UUID, List<StepDone.Item>> items, Map<UUID, List<String>> papers) {
            return new Step(
                    id,
                    kind,
                    title,
                    clause,
                    doneAt,
                    person,
                    note,
                    from,
                    until,
                    items.getOrDefault(id, List.of()),
                    papers.getOrDefault(id, List.of()));
        }
    }

    private record StepOf(UUID move, Step step) {}

    /**
     * Which merchants have a file.
     *
     * @param tenants at their shops today; {@code filed} of them have one
     * @param missing the first hundred without
     */
    public record Coverage(int tenants, int filed, List<Missing> missing) {}

    /** A merchant without a file. */
    public record Missing(UUID space, String label, UUID party, String name) {}

    private record Tenant(UUID space, String label, UUID party, String name, boolean filed) {}

    private final JdbcClient sql;
    private final Papers papers;
    private final BusinessClock clock;

    MoveReads(JdbcClient sql, Papers papers, BusinessClock clock) {
        this.sql = sql;
        this.papers = papers;
        this.clock = clock;
    }

    /** @throws NotFound when there is none of that id here */
    public Move find(UUID move) {
        var found = sql.sql(COLUMNS + " where m.community = :community and m.id = :id")
                .param("community", Scope.current().requiredCommunity())
                .param("id", move)
                .query((row, n) -> move(row))
                .list();
        return withSteps(found).stream().findFirst().orElseThrow(() -> new NotFound("community.no-such-move"));
    }

    /** Up to a hundred that are not closed, the longest-running first. */
    public List<Move> open() {
        return withSteps(
                sql.sql(COLUMNS + " where m.community = :community and m.closed_at is null order by m.id limit 100")
                        .param("community", Scope.current().requiredCommunity())
                        .query((row, n) -> move(row))
                        .list());
    }

    /** Of every merchant with a shop here on the day, who has a file with a business and a lease, and who has not (S11-016). */
    public Coverage coverage(LocalDate day) {
        var tenants = sql.sql("""
                select * from (
                    select distinct s.id as space, s.label, p.id as party, p.name,
                           exists (
                                   select from move m
                                     join move_step f on f.community = m.community and f.move = m.id
                                      and f.kind = 'FILE' and f.done_at is not null
                                    where m.community = o.community and m.space = o.space and m.party = o.party) as filed
                      from occupancy o
                      join place s on s.community = o.community and s.id = o.space
                      join party p on p.community = o.community and p.id = o.party
                     where o.community = :community and o.relation = 'TENANT' and o.during @> :day::date
                       and (s.space_kind = 'SHOP' or s.use = 'COMMERCE')
                ) rented order by label collate natural_order, party
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("day", day)
                .query((row, n) -> new Tenant(
                        row.getObject("space", UUID.class),
                        row.getString("label"),
                        row.getObject("party", UUID.class),
                        row.getString("name"),
                        row.getBoolean("filed")))
                .list();
        var missing = tenants.stream().filter(one -> !one.filed()).toList();
        return new Coverage(
                tenants.size(),
                tenants.size() - missing.size(),
                missing.stream()
                        .limit(100)
                        .map(one -> new Missing(one.space(), one.label(), one.party(), one.name()))
                        .toList());
    }

    private Move move(ResultSet row) throws SQLException {
        var opened = row.getObject("opened_at", OffsetDateTime.class).toInstant();
        var closed = instant(row.getObject("closed_at", OffsetDateTime.class));
        return new Move(
                row.getObject("id", UUID.class),
                row.getObject("space", UUID.class),
                row.getString("spoken_label"),
                row.getObject("party", UUID.class),
                row.getString("name"),
                Direction.valueOf(row.getString("direction")),
                MovePlans.texts(row.getArray("documents")),
                MovePlans.texts(row.getArray("utilities")),
                opened,
                closed,
                Duration.between(opened, closed == null ? clock.instant() : closed)
                        .toMinutes(),
                List.of());
    }

    private List<Move> withSteps(List<Move> moves) {
        var steps = steps(moves.stream().map(Move::id).toList());
        return moves.stream()
                .map(move -> move.with(steps.getOrDefault(move.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Step>> steps(List<UUID> moves) {
        var steps = sql.sql("""
                select s.move, s.id, s.kind, k.title, k.clause, s.done_at, s.person, s.note, lower(s.lease) as since,
                       upper(s.lease) as until
                  from move_step s join move_step_kind k on k.direction = s.direction and k.kind = s.kind
                 where s.community = :community and s.move = any(:moves::text[]::uuid[]) order by s.move, k.n
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("moves", texts(moves))
                .query((row, n) -> new StepOf(row.getObject("move", UUID.class), step(row)))
                .list();
        var ids = steps.stream().map(one -> one.step().id()).toList();
        var items = items(ids);
        var attached = papers.of(ids);
        return steps.stream()
                .collect(groupingBy(StepOf::move, mapping(one -> one.step().showing(items, attached), toList())));
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getObject("id", UUID.class),
                StepKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("clause"),
                instant(row.getObject("done_at", OffsetDateTime.class)),
                row.getString("person"),
                row.getString("note"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                List.of(),
                List.of());
    }

    private Map<UUID, List<StepDone.Item>> items(List<UUID> steps) {
        var items = new HashMap<UUID, List<StepDone.Item>>();
        sql.sql("""
                select step, name, value from move_item
                 where community = :community and step = any(:steps::text[]::uuid[]) order by step, name
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("steps", texts(steps))
                .query(row -> {
                    items.computeIfAbsent(row.getObject("step", UUID.class), step -> new ArrayList<>())
                            .add(new StepDone.Item(row.getString("name"), row.getString("value")));
                });
        return items;
    }

    private static String[] texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
