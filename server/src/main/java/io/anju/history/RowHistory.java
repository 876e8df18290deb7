package io.anju.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what happened to one row, oldest first. */
@Component
public class RowHistory {

    private static final TypeReference<Map<String, @Nullable Object>> COLUMNS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    RowHistory(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * One change. An update names only the columns that differ; {@code before} is null for a new row, {@code after} for a
     * removed one.
     *
     * @param actor the account, or null when the system or nobody signed in did it
     */
    public record Change(
            UUID id,
            Instant at,
            String operation,
            @Nullable UUID actor,
            @Nullable String session,
            @Nullable Map<String, @Nullable Object> before,
            @Nullable Map<String, @Nullable Object> after) {}

    /** @param after the last change already seen, or null to begin */
    @Transactional(readOnly = true)
    public List<Change> of(UUID community, String table, String key, @Nullable UUID after, int limit) {
        return sql.sql("""
                select id, at, operation, actor, session, before, after
                  from history
                 where community = :community and table_name = :table and row_key = :key
                   and (:after::uuid is null
                        or (at, id) > (select seen.at, seen.id from history seen
                                        where seen.community = :community and seen.id = :after::uuid))
                 order by at, id
                 limit :limit
                """)
                .param("community", community)
                .param("table", table)
                .param("key", key)
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query((row, n) -> new Change(
                        row.getObject("id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("operation"),
                        row.getObject("actor", UUID.class),
                        row.getString("session"),
                        columns(row.getString("before")),
                        columns(row.getString("after"))))
                .list();
    }

    private @Nullable Map<String, @Nullable Object> columns(@Nullable String text) {
        return text == null ? null : json.readValue(text, COLUMNS);
    }
}
