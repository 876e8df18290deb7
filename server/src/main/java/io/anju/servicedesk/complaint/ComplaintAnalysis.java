package io.anju.servicedesk.complaint;

import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A month's complaints counted by what, why, where and whose, beside the month before (S12-044). */
@Component
@Transactional(readOnly = true)
public class ComplaintAnalysis {

    /** What is not known yet: nobody has said why, or whose it was. */
    static final String UNKNOWN = "";

    /** So many in the month, and in the one before. */
    public record Count(String key, int count, int before) {}

    /** The month; a key is empty where nobody has found out yet. Most frequent first. */
    public record Month(
            int complaints,
            int before,
            List<Count> byCategory,
            List<Count> byCause,
            List<Count> byPlace,
            List<Count> byDepartment) {

        public Month {
            byCategory = List.copyOf(byCategory);
            byCause = List.copyOf(byCause);
            byPlace = List.copyOf(byPlace);
            byDepartment = List.copyOf(byDepartment);
        }
    }

    /** @param now whether it lies in the month itself, not in the one before */
    record Complaint(
            boolean now,
            String category,
            @Nullable String cause,
            String building,
            @Nullable String department) {}

    private final JdbcClient sql;
    private final CommunityZone zones;

    ComplaintAnalysis(JdbcClient sql, CommunityZone zones) {
        this.sql = sql;
        this.zones = zones;
    }

    public Month of(YearMonth month) {
        return counted(complaints(month));
    }

    static Month counted(List<Complaint> all) {
        int complaints = Math.toIntExact(all.stream().filter(Complaint::now).count());
        return new Month(
                complaints,
                all.size() - complaints,
                by(all, Complaint::category),
                by(all, complaint -> known(complaint.cause())),
                by(all, Complaint::building),
                by(all, complaint -> known(complaint.department())));
    }

    private static String known(@Nullable String word) {
        return word == null ? UNKNOWN : word;
    }

    private static List<Count> by(List<Complaint> all, Function<Complaint, String> key) {
        var now = counts(all.stream().filter(Complaint::now), key);
        var before = counts(all.stream().filter(complaint -> !complaint.now()), key);
        return Stream.concat(now.keySet().stream(), before.keySet().stream())
                .distinct()
                .map(each -> new Count(each, now.getOrDefault(each, 0), before.getOrDefault(each, 0)))
                .sorted((one, other) -> Integer.compare(other.count(), one.count()))
                .toList();
    }

    private static Map<String, Integer> counts(Stream<Complaint> complaints, Function<Complaint, String> key) {
        return complaints.collect(Collectors.toMap(key, complaint -> 1, Integer::sum, TreeMap::new));
    }

    private List<Complaint> complaints(YearMonth month) {
        return sql.sql("""
                select c.registered_at >= :from as now,
                       t.category_name as category, c.cause,
                       c.building, c.department
                  from complaint c join ticket t on t.community = c.community and t.id = c.ticket
                 where c.community = :community and c.registered_at >= :before and c.registered_at < :until
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("before", begins(month.minusMonths(1)))
                .param("from", begins(month))
                .param("until", begins(month.plusMonths(1)))
                .query((row, n) -> new Complaint(
                        row.getBoolean("now"),
                        row.getString("category"),
                        row.getString("cause"),
                        row.getString("building"),
                        row.getString("department")))
                .list();
    }

    private OffsetDateTime begins(YearMonth month) {
        return month.atDay(1).atStartOfDay(zones.here()).toOffsetDateTime();
    }
}
