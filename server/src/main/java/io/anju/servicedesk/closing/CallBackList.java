package io.anju.servicedesk.closing;

import io.anju.community.Residents;
import io.anju.identity.Grants;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom a person has to telephone, the call that is due first on top. */
@Component
@Transactional(readOnly = true)
public class CallBackList {

    /**
     * One call to make.
     *
     * @param reason why a person telephones: complaint, paid, reopened, leak, nobody_named, cannot_tap, low_stars or sample; of
     *     public_area nobody is telephoned, a supervisor looks
     * @param askedAt when the message went out
     * @param callAt when the next attempt is due; in the future when it is too early yet
     * @param attempts made in vain and counted, of {@code attemptsDue}
     * @param silentAt when silence closes it, once the attempts due are made
     * @param answered whether the resident said by tap or stars that it is good
     */
    public record Call(
            UUID ticket,
            String number,
            UUID space,
            String spaceLabel,
            String categoryName,
            String description,
            int round,
            String reason,
            Instant askedAt,
            Instant callAt,
            int attempts,
            int attemptsDue,
            @Nullable Instant lastAttemptAt,
            Instant silentAt,
            boolean answered,
            @Nullable Integer stars,
            @Nullable String comment) {}

    /** Whom to ask; null where nobody in particular reported it. */
    public record Whom(
            @Nullable UUID party,
            @Nullable String name,
            @Nullable String maskedPhone) {}

    private final JdbcClient sql;
    private final Residents residents;
    private final Grants grants;

    CallBackList(JdbcClient sql, Residents residents, Grants grants) {
        this.sql = sql;
        this.residents = residents;
        this.grants = grants;
    }

    /** @throws NotFound when there is no such ticket */
    public Whom whom(UUID ticket) {
        var party = sql.sql("select party from ticket where community = :community and id = :ticket")
                .param("community", Scope.current().requiredCommunity())
                .param("ticket", ticket)
                .query((row, n) -> Optional.ofNullable(row.getObject("party", UUID.class)))
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-ticket"));
        return party.flatMap(residents::find)
                .map(resident -> new Whom(resident.party(), resident.name(), resident.maskedPhone()))
                .orElse(new Whom(null, null, null));
    }

    /** At most {@code limit}. What only a supervisor may check stands there for those who may. */
    public List<Call> toMake(int limit) {
        var scope = Scope.current();
        boolean checks = grants.allow(scope.actor().required(), scope.requiredCommunity(), Checkers.CHECKS);
        return sql.sql("""
                select t.id, t.number, t.space, s.spoken_label, t.category_name, t.description, c.round, c.reason,
                       c.opened_at, c.call_at, c.attempts, c.attempts_due, c.last_attempt_at, c.silent_at, c.answered_at,
                       case when t.rated_round = c.round then t.stars end as stars,
                       case when t.rated_round = c.round then t.comment end as comment
                  from call_back c
                  join ticket t on t.community = c.community and t.id = c.ticket
                  join community_place_v1 s on s.community = t.community and s.id = t.space
                 where c.community = :community and c.ended_at is null and c.call_at is not null
                   and (:checks or c.reason <> 'PUBLIC_AREA')
                 order by c.call_at, c.id limit :limit
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("checks", checks)
                .param("limit", limit)
                .query((row, n) -> call(row))
                .list();
    }

    private static Call call(ResultSet row) throws SQLException {
        return new Call(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("space", UUID.class),
                row.getString("spoken_label"),
                row.getString("category_name"),
                row.getString("description"),
                row.getInt("round"),
                row.getString("reason").toLowerCase(Locale.ROOT),
                instant(row, "opened_at"),
                instant(row, "call_at"),
                row.getInt("attempts"),
                row.getInt("attempts_due"),
                optional(row, "last_attempt_at"),
                instant(row, "silent_at"),
                row.getObject("answered_at") != null,
                row.getObject("stars", Integer.class),
                row.getString("comment"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant optional(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
