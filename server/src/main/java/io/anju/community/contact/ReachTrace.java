package io.anju.community.contact;

import io.anju.identity.AccountNames;
import io.anju.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who saw a number of somebody, and who called them without seeing one. */
@Component
@Transactional(readOnly = true)
public class ReachTrace {

    private static final int MOST = 50;

    /**
     * That somebody saw a number, or was joined to it.
     *
     * @param contact null for the registered number
     * @param name of who did; empty for an account that nobody knows any more
     * @param reason why, in their own words
     */
    public record Reached(UUID id, @Nullable UUID contact, String name, String reason, Instant at) {}

    private record Line(UUID id, @Nullable UUID contact, UUID account, String reason, Instant at) {}

    private final JdbcClient sql;
    private final List<AccountNames> names;

    ReachTrace(JdbcClient sql, List<AccountNames> names) {
        this.sql = sql;
        this.names = names;
    }

    /** The last 50 times that somebody saw a number of the party, newest first. */
    public List<Reached> reveals(UUID party) {
        return named(sql.sql("""
                select id, contact, account, reason, at from contact_reveal
                 where community = :community and party = :party order by id desc limit :most
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("party", party)
                .param("most", MOST)
                .query((row, n) -> line(row))
                .list());
    }

    /** The last 50 times that somebody called the party, newest first. */
    public List<Reached> calls(UUID party) {
        return named(sql.sql("""
                select id, contact, account, purpose as reason, at from resident_call
                 where community = :community and party = :party order by at desc, id limit :most
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("party", party)
                .param("most", MOST)
                .query((row, n) -> line(row))
                .list());
    }

    private List<Reached> named(List<Line> lines) {
        var accounts = lines.stream().map(Line::account).distinct().toList();
        var known = names.stream().map(port -> port.of(accounts)).toList();
        return lines.stream()
                .map(line -> new Reached(
                        line.id(),
                        line.contact(),
                        known.stream()
                                .filter(names -> names.containsKey(line.account()))
                                .map(names -> names.getOrDefault(line.account(), ""))
                                .findFirst()
                                .orElse(""),
                        line.reason(),
                        line.at()))
                .toList();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getObject("contact", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
