package io.anju.kernel.web;

import io.anju.kernel.Scope;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The first answer to each command, written in the command's own transaction; once a telephone rang, after it. Kept for at least 90 days. */
@Component
class IdempotencyRecords {

    record Answer(
            String route,
            byte[] bodyHash,
            int status,
            @Nullable String contentType,
            byte[] body) {}

    private final JdbcClient sql;
    private final Clock clock;

    IdempotencyRecords(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** False while another request with the same key is still at work. */
    boolean claim(UUID key) {
        return sql.sql("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", actor() + "/" + key)
                .query(Boolean.class)
                .single();
    }

    Optional<Answer> find(UUID key) {
        return sql.sql("""
                select route, body_hash, status, content_type, body
                  from idempotency_record
                 where actor = :actor and key = :key
                """)
                .param("actor", actor())
                .param("key", key)
                .query(Answer.class)
                .optional();
    }

    void keep(UUID key, Answer answer) {
        sql.sql("""
                insert into idempotency_record (actor, key, route, body_hash, status, content_type, body, answered_at)
                values (:actor, :key, :route, :hash, :status, :type, :body, :now)
                on conflict (actor, key) do nothing
                """)
                .param("actor", actor())
                .param("key", key)
                .param("route", answer.route())
                .param("hash", answer.bodyHash())
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("body", answer.body())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String actor() {
        var account = Scope.current().actor().account();
        return account == null ? "anybody" : account.toString();
    }
}
