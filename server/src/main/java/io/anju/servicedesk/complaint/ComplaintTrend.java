package io.anju.servicedesk.complaint;

import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Why people complained, month after month: whether what was done about a cause helped (S12-044). */
@Component
@Transactional(readOnly = true)
public class ComplaintTrend {

    private static final int MONTHS = 6;

    /**
     * @param key the cause; empty where nobody has found out yet
     * @param counts in the months, one after the other
     */
    public record Cause(String key, List<Integer> counts) {

        public Cause {
            counts = List.copyOf(counts);
        }

        private int sum() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * @param months six, as 2026-11, the asked one last
     * @param causes those that occur, the most frequent first
     */
    public record Months(List<String> months, List<Cause> causes) {

        public Months {
            months = List.copyOf(months);
            causes = List.copyOf(causes);
        }
    }

    record Counted(String month, String cause, int count) {}

    private final JdbcClient sql;
    private final CommunityZone zones;

    ComplaintTrend(JdbcClient sql, CommunityZone zones) {
        this.sql = sql;
        this.zones = zones;
    }

    public Months until(YearMonth last) {
        return of(
                last,
                List.copyOf(sql.sql("""
                select to_char(registered_at at time zone :zone, 'YYYY-MM') as month, coalesce(cause, :unknown) as cause,
                       count(*)::int as count
                  from complaint
                 where community = :community and registered_at >= :from and registered_at < :until
                 group by 1, 2
                """)
                        .param("zone", zones.here().getId())
                        .param("unknown", ComplaintAnalysis.UNKNOWN)
                        .param("community", Scope.current().requiredCommunity())
                        .param("from", begins(last.minusMonths(MONTHS - 1L)))
                        .param("until", begins(last.plusMonths(1)))
                        .query(Counted.class)
                        .list()));
    }

    static Months of(YearMonth last, List<Counted> counted) {
        var months = IntStream.range(0, MONTHS)
                .mapToObj(n -> last.minusMonths(MONTHS - 1L - n).toString())
                .toList();
        var byCause = new HashMap<String, Map<String, Integer>>();
        counted.forEach(one ->
                byCause.computeIfAbsent(one.cause(), cause -> new HashMap<>()).put(one.month(), one.count()));
        var causes = byCause.entrySet().stream()
                .map(each -> new Cause(
                        each.getKey(),
                        months.stream()
                                .map(month -> each.getValue().getOrDefault(month, 0))
                                .toList()))
                .sorted(Comparator.comparingInt(Cause::sum).reversed().thenComparing(Cause::key))
                .toList();
        return new Months(months, causes);
    }

    private OffsetDateTime begins(YearMonth month) {
        return month.atDay(1).atStartOfDay(zones.here()).toOffsetDateTime();
    }
}
