package io.anju.servicedesk.board;

import static io.anju.servicedesk.board.TicketBoard.instant;

import io.anju.servicedesk.board.TicketView.Assignee;
import io.anju.servicedesk.board.TicketView.ClockView;
import io.anju.servicedesk.board.TicketView.Owner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns a row of the board's SQL into a view. */
final class TicketRow {

    private TicketRow() {}

    static TicketView view(ResultSet row) throws SQLException {
        return new TicketView(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("community", UUID.class),
                row.getObject("space", UUID.class),
                row.getString("spoken_label"),
                row.getString("kind"),
                row.getBoolean("visit"),
                row.getString("channel"),
                row.getString("category"),
                row.getString("category_name"),
                row.getString("description"),
                row.getString("state"),
                required(row, "reported_at"),
                required(row, "begun_at"),
                row.getInt("round"),
                row.getBoolean("needs_check"),
                optional(row, "appointed_at"),
                optional(row, "appointed_until"),
                row.getInt("appointment_moves"),
                owner(row),
                assignee(row),
                clocks(row),
                row.getObject("stars", Integer.class),
                row.getString("comment"),
                row.getInt("version"));
    }

    private static @Nullable Owner owner(ResultSet row) throws SQLException {
        var name = row.getString("owner_name");
        return name == null ? null : new Owner(row.getObject("owner", UUID.class), name, row.getString("owner_badge"));
    }

    private static @Nullable Assignee assignee(ResultSet row) throws SQLException {
        var employee = row.getObject("assignee", UUID.class);
        return employee == null
                ? null
                : new Assignee(employee, row.getString("assignee_name"), row.getString("assignee_badge"), null);
    }

    private static List<ClockView> clocks(ResultSet row) throws SQLException {
        var clocks = new ArrayList<ClockView>(3);
        var acceptDue = optional(row, "accept_due");
        if (acceptDue != null) {
            clocks.add(new ClockView("accept", null, acceptDue, acceptDue, optional(row, "accepted_at")));
        }
        add(clocks, row, "arrive", "clause", "arrived_at");
        add(clocks, row, "finish", "finish_clause", "finished_at");
        return clocks;
    }

    /** One that runs out; none where nobody has to come, or nothing is to be done by a time. */
    private static void add(List<ClockView> clocks, ResultSet row, String name, String clause, String stopped)
            throws SQLException {
        var due = optional(row, name + "_due");
        if (due != null) {
            clocks.add(new ClockView(
                    name, row.getString(clause), due, required(row, name + "_at_risk"), optional(row, stopped)));
        }
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant optional(ResultSet row, String column) throws SQLException {
        return instant(row.getObject(column, OffsetDateTime.class));
    }
}
