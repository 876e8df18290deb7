package io.anju.servicedesk.playbook;

import io.anju.community.Neighbours;
import io.anju.equipment.Fittings;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.playbook.Claims.Liable;
import io.anju.servicedesk.playbook.LeakTickets.Leak;
import io.anju.servicedesk.ticket.LeakSource;
import io.anju.workforce.Staff;
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

/** Everything about a leak on one page: which valve, what is damaged, who was asked, who pays. */
@Component
@Transactional(readOnly = true)
public class LeakBoard {

    /** A loss and where; own for the home that reported it. */
    public record Loss(
            UUID id,
            UUID space,
            String label,
            boolean own,
            Instant at,
            @Nullable String by,
            @Nullable String note,
            List<String> photos) {

        public Loss {
            photos = List.copyOf(photos);
        }
    }

    /**
     * A neighbour to ask.
     *
     * @param side ABOVE, BELOW or NEXT_DOOR
     * @param outcome CHECKED, NOBODY_HOME or DECLINED; absent before the first try
     */
    public record Check(
            UUID id,
            UUID space,
            String label,
            String side,
            int tries,
            @Nullable String outcome,
            boolean loss,
            @Nullable Instant at,
            @Nullable String by) {}

    /** What somebody asks for and got, in whole fen. */
    public record Line(
            UUID loss,
            String label,
            long askedFen,
            @Nullable Long paidFen) {}

    /** @param status OPEN, SETTLED or GIVEN_UP */
    public record Claim(
            Liable liable,
            @Nullable UUID liableSpace,
            @Nullable String liableLabel,
            String because,
            Instant openedAt,
            String status,
            @Nullable String result,
            @Nullable Instant endedAt,
            int version,
            List<Line> lines) {

        public Claim {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The leak of a ticket.
     *
     * @param valves those that serve the place, the nearest first
     * @param valveNeeded whether it has to be closed, or the source said, before it can be mended
     * @param valve the label of the one that was closed
     * @param missing the sides on which no neighbour is written down
     * @param around who is to be asked as soon as there is a loss; empty from then on, and at the desk
     * @param claim absent before somebody is liable, and for who has no business with it
     */
    public record View(
            UUID ticket,
            @Nullable LeakSource source,
            List<Fittings.Fitting> valves,
            boolean valveNeeded,
            @Nullable String valve,
            @Nullable Instant valveClosedAt,
            @Nullable String valveClosedBy,
            boolean ownLoss,
            List<Loss> losses,
            List<Check> checks,
            List<String> missing,
            List<Neighbours.Neighbour> around,
            @Nullable Claim claim) {

        public View {
            valves = List.copyOf(valves);
            losses = List.copyOf(losses);
            checks = List.copyOf(checks);
            missing = List.copyOf(missing);
            around = List.copyOf(around);
        }
    }

    private record Row(@Nullable UUID valve, @Nullable UUID by, List<String> missing) {}

    private final LeakTickets leaks;
    private final LeakEnd end;
    private final NeighbourChecks checks;
    private final Fittings fittings;
    private final Staff staff;
    private final JdbcClient sql;

    LeakBoard(LeakTickets leaks, LeakEnd end, NeighbourChecks checks, Fittings fittings, Staff staff, JdbcClient sql) {
        this.leaks = leaks;
        this.end = end;
        this.checks = checks;
        this.fittings = fittings;
        this.staff = staff;
        this.sql = sql;
    }

    /** All of it. @throws NotFound for a ticket of another kind */
    public View of(TicketId id) {
        return view(leaks.required(id), List.of(), claim(id).orElse(null));
    }

    /** What the field needs: whom it will have to ask, and nothing of the claim. */
    public View inTheField(TicketId id) {
        var leak = leaks.required(id);
        return view(leak, leak.ownLossAt() == null ? checks.around(leak.space()).neighbours() : List.of(), null);
    }

    private View view(Leak leak, List<Neighbours.Neighbour> around, @Nullable Claim claim) {
        var id = leak.id();
        var row = row(id);
        var valves = fittings.serving(leak.space());
        return new View(
                id.id(),
                leak.source(),
                valves,
                end.lacksItsValve(leak),
                row.valve() == null ? null : labelOf(row.valve()),
                leak.valveClosedAt(),
                name(row.by()),
                leak.ownLossAt() != null,
                losses(id, leak.space()),
                checks(id),
                row.missing(),
                around,
                claim);
    }

    private Row row(TicketId id) {
        return about(
                        id,
                        "select valve, valve_closed_by, missing from leak where community = :community and ticket = :ticket")
                .query((row, n) -> new Row(
                        row.getObject("valve", UUID.class),
                        row.getObject("valve_closed_by", UUID.class),
                        texts(row, "missing")))
                .optional()
                .orElseGet(() -> new Row(null, null, List.of()));
    }

    private @Nullable String labelOf(UUID valve) {
        return fittings.label(valve).orElse(null);
    }

    private List<Loss> losses(TicketId id, UUID own) {
        return about(id, """
                select l.id, l.space, p.spoken_label, l.seen_at, l.seen_by, l.note, l.photos
                  from leak_loss l join community_place_v1 p on p.community = l.community and p.id = l.space
                 where l.community = :community and l.ticket = :ticket order by l.seen_at, l.id
                """)
                .query((row, n) -> new Loss(
                        row.getObject("id", UUID.class),
                        row.getObject("space", UUID.class),
                        row.getString("spoken_label"),
                        own.equals(row.getObject("space", UUID.class)),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                        name(row.getObject("seen_by", UUID.class)),
                        row.getString("note"),
                        texts(row, "photos")))
                .list();
    }

    private List<Check> checks(TicketId id) {
        return about(id, """
                select c.id, c.space, p.spoken_label, c.side, c.tries, c.outcome, c.loss, c.visited_at, c.visited_by
                  from leak_check c join community_place_v1 p on p.community = c.community and p.id = c.space
                 where c.community = :community and c.ticket = :ticket
                 order by array_position(array['BELOW', 'NEXT_DOOR', 'ABOVE'], c.side), p.label collate natural_order
                """)
                .query((row, n) -> new Check(
                        row.getObject("id", UUID.class),
                        row.getObject("space", UUID.class),
                        row.getString("spoken_label"),
                        row.getString("side"),
                        row.getInt("tries"),
                        row.getString("outcome"),
                        row.getBoolean("loss"),
                        LeakTickets.instant(row.getObject("visited_at", OffsetDateTime.class)),
                        name(row.getObject("visited_by", UUID.class))))
                .list();
    }

    private Optional<Claim> claim(TicketId id) {
        var lines = about(id, """
                select c.loss, p.spoken_label, c.asked_fen, c.paid_fen
                  from claim_line c join leak_loss l on l.community = c.community and l.id = c.loss
                  join community_place_v1 p on p.community = l.community and p.id = l.space
                 where c.community = :community and c.ticket = :ticket order by c.id
                """)
                .query((row, n) -> new Line(
                        row.getObject("loss", UUID.class),
                        row.getString("spoken_label"),
                        row.getLong("asked_fen"),
                        row.getObject("paid_fen", Long.class)))
                .list();
        return about(id, """
                select c.liable, c.liable_space, p.spoken_label, c.because, c.opened_at, c.status, c.result, c.ended_at, c.version
                  from claim_case c left join community_place_v1 p on p.community = c.community and p.id = c.liable_space
                 where c.community = :community and c.ticket = :ticket
                """)
                .query((row, n) -> new Claim(
                        Liable.valueOf(row.getString("liable")),
                        row.getObject("liable_space", UUID.class),
                        row.getString("spoken_label"),
                        row.getString("because"),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        row.getString("status"),
                        row.getString("result"),
                        LeakTickets.instant(row.getObject("ended_at", OffsetDateTime.class)),
                        row.getInt("version"),
                        lines))
                .optional();
    }

    private @Nullable String name(@Nullable UUID account) {
        return Optional.ofNullable(account).flatMap(staff::nameOf).orElse(null);
    }

    private JdbcClient.StatementSpec about(TicketId id, String query) {
        return sql.sql(query).param("community", id.community()).param("ticket", id.id());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
