package io.anju.servicedesk.call;

import io.anju.kernel.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * For how long a caller waited: told of each change once, in whatever order and as often as it likes, it counts from all of them
 * anew. Whoever asks has locked the call.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CallWaits {

    /** @param waits whether they are asked to wait, else they wait no longer */
    record Change(Instant at, boolean waits) {}

    /** @param since since when they wait; null while they do not */
    record Waited(Duration together, @Nullable Instant since) {

        /** Asked to wait twice they wait once; what ends no wait changes nothing. */
        static Waited of(List<Change> inOrder) {
            var together = Duration.ZERO;
            Instant since = null;
            for (var change : inOrder) {
                if (change.waits()) {
                    since = since == null ? change.at() : since;
                } else if (since != null) {
                    together = together.plus(Duration.between(since, change.at()));
                    since = null;
                }
            }
            return new Waited(together, since);
        }
    }

    private final JdbcClient sql;

    CallWaits(JdbcClient sql) {
        this.sql = sql;
    }

    void asked(UUID call, Instant at) {
        tell(call, new Change(at, true));
    }

    void over(UUID call, Instant at) {
        tell(call, new Change(at, false));
    }

    private void tell(UUID call, Change change) {
        boolean news = sql.sql("""
                insert into call_wait (community, call, at, waits) values (:community, :call, :at, :waits)
                on conflict do nothing
                """)
                        .param("community", community())
                        .param("call", call)
                        .param("at", change.at().atOffset(ZoneOffset.UTC))
                        .param("waits", change.waits())
                        .update()
                == 1;
        if (news) {
            count(call);
        }
    }

    /** Nobody waits after the end of the call. */
    private void count(UUID call) {
        var waited = Waited.of(sql.sql("""
                select w.at, w.waits from call_wait w
                  join phone_call c on c.community = w.community and c.id = w.call
                 where w.community = :community and w.call = :call and (c.ended_at is null or w.at <= c.ended_at)
                 order by w.at, w.waits
                """)
                .param("community", community())
                .param("call", call)
                .query((row, n) ->
                        new Change(row.getObject("at", OffsetDateTime.class).toInstant(), row.getBoolean("waits")))
                .list());
        var since = waited.since();
        sql.sql("""
                update phone_call set held_seconds = held_before + :seconds, held_since = :since::timestamptz
                 where community = :community and id = :call
                """)
                .param("seconds", waited.together().toSeconds())
                .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC))
                .param("community", community())
                .param("call", call)
                .update();
    }

    private static UUID community() {
        return Scope.current().requiredCommunity();
    }
}
