package io.anju.servicedesk.playbook;

import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.setting.OwnNumbers;
import java.math.BigDecimal;
import java.util.Map;
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

    private final OwnNumbers<Range> own;

    TemperatureRange(JdbcClient sql) {
        this.own = new OwnNumbers<>(sql, "temperature_range", Range.class, STANDARD);
    }

    @Transactional(readOnly = true)
    public Range here() {
        return own.here();
    }

    /** @throws OptimisticLockingFailureException when somebody changed it since that version */
    public Range change(Range wanted) {
        if (wanted.low().compareTo(wanted.high()) >= 0) {
            throw new Unacceptable("servicedesk.temperature-range", "low");
        }
        return own.change(Map.of("low", wanted.low(), "high", wanted.high()), wanted.version());
    }
}
