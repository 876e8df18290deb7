package io.anju.servicedesk.setting;

import io.anju.kernel.Scope;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one row of a table in which a community keeps numbers of its own; until it writes one, the standard ones apply. Whoever writes
 * says which version they read.
 *
 * @param <S> a record with a component of the name of each column, and the version, which is 0 while the standard applies
 */
public final class OwnNumbers<S> {

    private final JdbcClient sql;
    private final String table;
    private final Class<S> type;
    private final S standard;

    public OwnNumbers(JdbcClient sql, String table, Class<S> type, S standard) {
        this.sql = sql;
        this.table = table;
        this.type = type;
        this.standard = standard;
    }

    /** Those of the community in scope. */
    public S here() {
        return sql.sql("select * from %s where community = :community".formatted(table))
                .param("community", Scope.current().requiredCommunity())
                .query(type)
                .optional()
                .orElse(standard);
    }

    /**
     * @param wanted by column
     * @throws OptimisticLockingFailureException when somebody changed them since that version
     */
    public S change(Map<String, ?> wanted, int version) {
        int changed = sql.sql(statement(List.copyOf(wanted.keySet())))
                .params(wanted)
                .param("community", Scope.current().requiredCommunity())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException(table + " changed since " + version);
        }
        return here();
    }

    private String statement(List<String> columns) {
        return """
                insert into %1$s as s (community, version, %2$s)
                select :community, 1, %3$s
                 where :version = 0 or exists (select from %1$s where community = :community)
                on conflict (community) do update set version = s.version + 1, %4$s
                 where s.version = :version
                """.formatted(
                table,
                String.join(", ", columns),
                columns.stream().map(column -> ":" + column).collect(Collectors.joining(", ")),
                columns.stream().map(column -> column + " = excluded." + column).collect(Collectors.joining(", ")));
    }
}
