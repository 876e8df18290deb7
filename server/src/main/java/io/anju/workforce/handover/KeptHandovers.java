package io.anju.workforce.handover;

import io.anju.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The hand-overs of the community in scope. A state is left once, by whoever is first. */
@Component
@Transactional
class KeptHandovers {

    /** Where a hand-over stands. */
    enum State {
        LOGGED,
        OFFERED,
        ACCEPTED,
        WITH_LEADER,
        WITHDRAWN
    }

    /** @param duty the shift that ends with it, or null */
    record Kept(
            UUID id,
            UUID giver,
            UUID giverAccount,
            String giverName,
            @Nullable UUID duty,
            String log,
            @Nullable UUID receiver,
            @Nullable UUID receiverAccount,
            @Nullable String receiverName,
            State state,
            Instant offeredAt,
            @Nullable Instant acceptBy,
            @Nullable String leaderName) {}

    private static final String KEPT = """
            select h.id, h.giver, h.giver_account, g.name as giver_name, h.duty, h.log, h.receiver, h.receiver_account,
                   r.name as receiver_name, h.state, h.offered_at, h.accept_by, l.name as leader_name
              from handover h
              cross join lateral (select name from posting
                                   where community = h.community and employee = h.giver order by id desc limit 1) g
              left join lateral (select name from posting
                                  where community = h.community and employee = h.receiver order by id desc limit 1) r on true
              left join lateral (select name from posting
                                  where community = h.community and account = h.leader_account
                                  order by id desc limit 1) l on true
             where h.community = :community and %s
            """;

    private final JdbcClient sql;

    KeptHandovers(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Kept kept) {
        sql.sql("""
                insert into handover (community, id, giver, giver_account, duty, log, receiver, receiver_account, state,
                                      offered_at, accept_by)
                values (:community, :id, :giver, :giverAccount, :duty::uuid, :log, :receiver::uuid, :receiverAccount::uuid,
                        :state, :offeredAt, :acceptBy::timestamptz)
                """)
                .param("community", here())
                .param("id", kept.id())
                .param("giver", kept.giver())
                .param("giverAccount", kept.giverAccount())
                .param("duty", kept.duty())
                .param("log", kept.log())
                .param("receiver", kept.receiver())
                .param("receiverAccount", kept.receiverAccount())
                .param("state", kept.state().name())
                .param("offeredAt", utc(kept.offeredAt()))
                .param("acceptBy", kept.acceptBy() == null ? null : utc(kept.acceptBy()))
                .update();
    }

    /** Newest first. */
    List<Kept> latest(int most) {
        return sql.sql(KEPT.formatted("true order by h.id desc limit :most"))
                .param("community", here())
                .param("most", most)
                .query((row, n) -> kept(row))
                .list();
    }

    /** What was offered to the account and not answered yet, oldest first. */
    List<Kept> waitingFor(UUID account) {
        return sql.sql(KEPT.formatted("h.receiver_account = :account and h.state = 'OFFERED' order by h.id"))
                .param("community", here())
                .param("account", account)
                .query((row, n) -> kept(row))
                .list();
    }

    /** What the account offered and nobody has yet, oldest first. */
    List<Kept> offeredBy(UUID account) {
        return sql.sql(KEPT.formatted("h.giver_account = :account and h.state = 'OFFERED' order by h.id"))
                .param("community", here())
                .param("account", account)
                .query((row, n) -> kept(row))
                .list();
    }

    /** @return false when it is not theirs, or was answered or passed on already */
    boolean withdraw(UUID handover, UUID giverAccount, Instant now) {
        return sql.sql("""
                        update handover set state = 'WITHDRAWN', answered_at = :now
                         where community = :community and id = :id and giver_account = :giver and state = 'OFFERED'
                        """)
                        .param("community", here())
                        .param("id", handover)
                        .param("giver", giverAccount)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    Optional<Kept> find(UUID handover) {
        return sql.sql(KEPT.formatted("h.id = :id"))
                .param("community", here())
                .param("id", handover)
                .query((row, n) -> kept(row))
                .optional();
    }

    /** @return false when it was answered or passed on already */
    boolean accept(UUID handover, Instant now) {
        return sql.sql("""
                        update handover set state = 'ACCEPTED', answered_at = :now
                         where community = :community and id = :id and state = 'OFFERED'
                        """)
                        .param("community", here())
                        .param("id", handover)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** @return false when it was answered or passed on already */
    boolean passToLeader(UUID handover, UUID leader, Instant now) {
        return sql.sql("""
                        update handover set state = 'WITH_LEADER', leader_account = :leader, answered_at = :now
                         where community = :community and id = :id and state = 'OFFERED'
                        """)
                        .param("community", here())
                        .param("id", handover)
                        .param("leader", leader)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** The latest shift of theirs that had begun by then, unless it ended longer ago. */
    Optional<UUID> lastShift(UUID employee, Instant now, Instant notBefore) {
        return sql.sql("""
                select id from duty
                 where community = :community and employee = :employee and cancelled_at is null and not draft
                   and lower(during) <= :now and upper(during) > :notBefore
                 order by lower(during) desc limit 1
                """)
                .param("community", here())
                .param("employee", employee)
                .param("now", utc(now))
                .param("notBefore", utc(notBefore))
                .query((row, n) -> row.getObject("id", UUID.class))
                .optional();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var acceptBy = row.getObject("accept_by", OffsetDateTime.class);
        return new Kept(
                row.getObject("id", UUID.class),
                row.getObject("giver", UUID.class),
                row.getObject("giver_account", UUID.class),
                row.getString("giver_name"),
                row.getObject("duty", UUID.class),
                row.getString("log"),
                row.getObject("receiver", UUID.class),
                row.getObject("receiver_account", UUID.class),
                row.getString("receiver_name"),
                State.valueOf(row.getString("state")),
                row.getObject("offered_at", OffsetDateTime.class).toInstant(),
                acceptBy == null ? null : acceptBy.toInstant(),
                row.getString("leader_name"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static UUID here() {
        return Scope.current().requiredCommunity();
    }
}
