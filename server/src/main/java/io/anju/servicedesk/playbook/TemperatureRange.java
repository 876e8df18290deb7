package io.anju.servicedesk.playbook;

import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.math.BigDecimal;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How warm a room has to be in a community, and how warm at most: a setting, since each place has its own rule. */
@Component
@Transactional
public class TemperatureRange {

    /**
     * From low to high in °C, both still right.
     *
     * @param version 0 while the standard one applies
     */
    public record Range(BigDecimal low, BigDecimal high, int version) {

        boolean holds(BigDecimal celsius) {
            return celsius.compareTo(low) >= 0 && celsius.compareTo(high) <= 0;
        }

        boolean isTooCold(BigDecimal celsius) {
            return celsius.compareTo(low) < 0;
        }
    }

    /** 18 °C is what most places ask of those who heat; the upper end is ours. */
    private static final Range STANDARD = new Range(new BigDecimal("18.0"), new BigDecimal("28.0"), 0);

    private final JdbcClient sql;

    TemperatureRange(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public Range here() {
        return sql.sql("select low, high, version from temperature_range where community = :community")
                .param("community", Scope.current().requiredCommunity())
                .query(Range.class)
                .optional()
                .orElse(STANDARD);
    }

    /** @throws OptimisticLockingFailureException when somebody changed it since that version */
    public Range change(Range wanted) {
        if (wanted.low().compareTo(wanted.high()) >= 0) {
            throw new Unacceptable("servicedesk.temperature-range", "low");
        }
        int changed = sql.sql("""
                insert into temperature_range as r (community, low, high, version) values (:community, :low, :high, 1)
                on conflict (community) do update set low = excluded.low, high = excluded.high, version = r.version + 1
                 where r.version = :version
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("low", wanted.low())
                .param("high", wanted.high())
                .param("version", wanted.version())
                .update();
        var kept = here();
        if (changed == 0 || kept.version() != wanted.version() + 1) {
            throw new OptimisticLockingFailureException("Temperature range changed since " + wanted.version());
        }
        return kept;
    }
}
