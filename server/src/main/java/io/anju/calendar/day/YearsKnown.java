package io.anju.calendar.day;

import io.anju.kernel.HealthCheck;
import io.anju.kernel.HealthFinding;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says on the health page which year's days somebody has to announce. */
@Component
class YearsKnown implements HealthCheck {

    private final MissingYears missing;

    YearsKnown(MissingYears missing) {
        this.missing = missing;
    }

    @Override
    public String name() {
        return "calendar.years-known";
    }

    @Override
    public List<HealthFinding> findings() {
        return of(missing.now());
    }

    static List<HealthFinding> of(List<Integer> missing) {
        return missing.isEmpty()
                ? List.of(HealthFinding.good("calendar.years-known"))
                : missing.stream()
                        .map(year -> HealthFinding.act("calendar.year-missing", null, year))
                        .toList();
    }
}
