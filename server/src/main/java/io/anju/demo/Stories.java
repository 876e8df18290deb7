package io.anju.demo;

import io.anju.kernel.CommunityZone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which communities of the demonstration have a past, from when to when it is told, and how far the telling came. */
@Component
class Stories {

    /** A month that has hardly begun is told together with the two before. */
    private static final int ENOUGH_OF_A_MONTH = 15;

    /** @param toldUntil how far it is told; {@code until} when nothing is left to tell */
    record Story(String key, int percent, Instant begin, Instant until, Instant toldUntil) {

        boolean isTold() {
            return !toldUntil.isBefore(until);
        }
    }

    private final JdbcClient sql;
    private final int percent;

    /** @param percent how much of a company at work a new demonstration holds; 0 for none of it, its first steps only */
    Stories(JdbcClient sql, @Value("${anju.demo.size:0}") int percent) {
        this.sql = sql;
        this.percent = percent;
    }

    /** Whether a demonstration that begins now, or began at this size, has a past. */
    boolean toTell() {
        return percent > 0;
    }

    /** Two months, or nearly, from the beginning of one on. */
    static Instant begin(Instant now) {
        var today = LocalDate.ofInstant(now, CommunityZone.DEFAULT);
        int months = today.getDayOfMonth() < ENOUGH_OF_A_MONTH ? 2 : 1;
        return today.withDayOfMonth(1)
                .minusMonths(months)
                .atStartOfDay(CommunityZone.DEFAULT)
                .toInstant();
    }

    /** Once: what was remembered stays. */
    void remember(Plan plan, Instant begin, Instant until) {
        if (toTell()) {
            sql.sql("""
                    insert into story (key, percent, begins, until, told_until) values (:key, :percent, :begins, :until, :begins)
                    on conflict do nothing
                    """)
                    .param("key", plan.key())
                    .param("percent", percent)
                    .param("begins", begin.atOffset(ZoneOffset.UTC))
                    .param("until", until.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    boolean areLeftToTell() {
        return toTell()
                && sql.sql(
                                "select exists (select from story where key in ('QC', 'QC-3', 'YS-2') and told_until < until)")
                        .query(Boolean.class)
                        .single();
    }

    Optional<Story> of(String key) {
        return sql.sql("select key, percent, begins, until, told_until from story where key = :key")
                .param("key", key)
                .query((row, n) -> new Story(
                        row.getString("key"),
                        row.getInt("percent"),
                        instant(row, "begins"),
                        instant(row, "until"),
                        instant(row, "told_until")))
                .optional();
    }

    void told(String key, Instant until) {
        sql.sql("update story set told_until = :until where key = :key")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("key", key)
                .update();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
