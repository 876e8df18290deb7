package io.anju.messages.outbox;

import io.anju.messages.Channel;
import io.anju.messages.Urgency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** One channel's part of a message's plan, as it stood when it was read. */
record Delivery(
        UUID community, UUID id, UUID message, int step, Channel channel, Urgency urgency, int round, int attempts) {

    static final String COLUMNS = "d.community, d.id, d.message, d.step, d.channel, d.urgency, d.round, d.attempts";

    static Delivery of(ResultSet row) throws SQLException {
        return new Delivery(
                row.getObject("community", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("message", UUID.class),
                row.getInt("step"),
                Channel.valueOf(row.getString("channel")),
                Urgency.valueOf(row.getString("urgency")),
                row.getInt("round"),
                row.getInt("attempts"));
    }

    Reference reference() {
        return new Reference(community, id, round);
    }
}
