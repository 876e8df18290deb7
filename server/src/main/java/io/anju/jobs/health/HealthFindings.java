package io.anju.jobs.health;

import io.anju.kernel.HealthFinding;
import io.anju.kernel.HealthFinding.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the checks said at the last round, in the words of the page. */
@Component
class HealthFindings {

    private final JdbcClient sql;
    private final MessageSource texts;

    HealthFindings(JdbcClient sql, MessageSource texts) {
        this.sql = sql;
        this.texts = texts;
    }

    void replace(Map<String, List<HealthFinding>> said, Instant at) {
        sql.sql("delete from health_finding").update();
        said.forEach((origin, findings) -> {
            for (int n = 0; n < findings.size(); n++) {
                keep(origin, n, findings.get(n), at);
            }
        });
    }

    private void keep(String origin, int n, HealthFinding finding, Instant at) {
        sql.sql("""
                insert into health_finding (origin, n, code, level, since, arguments, checked_at)
                values (:origin, :n, :code, :level, :since::timestamptz, :arguments, :at)
                """)
                .param("origin", origin)
                .param("n", n)
                .param("code", finding.code())
                .param("level", finding.level().name())
                .param("since", finding.since() == null ? null : finding.since().atOffset(ZoneOffset.UTC))
                .param("arguments", finding.arguments().toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What asks most first. */
    List<HealthReport.Finding> all() {
        return sql.sql("""
                select origin, code, level, since, arguments, checked_at from health_finding
                 order by case level when 'ACT' then 0 when 'WATCH' then 1 else 2 end, origin, n
                """).query((row, n) -> finding(row)).list();
    }

    HealthReport.Finding worded(String origin, HealthFinding finding, Instant at) {
        var arguments = finding.arguments().toArray();
        return new HealthReport.Finding(
                origin,
                finding.code(),
                finding.level(),
                texts.getMessage(finding.code() + ".title", arguments, Locale.CHINA),
                texts.getMessage(finding.code() + ".detail", arguments, Locale.CHINA),
                finding.since(),
                at);
    }

    private HealthReport.Finding finding(ResultSet row) throws SQLException {
        var finding = new HealthFinding(
                row.getString("code"),
                Level.valueOf(row.getString("level")),
                instant(row.getObject("since", OffsetDateTime.class)),
                List.of((String[]) row.getArray("arguments").getArray()));
        return worded(
                row.getString("origin"),
                finding,
                row.getObject("checked_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
