package io.anju.servicedesk.figures;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The figures of the community in scope for a month, beside the month before, and told apart. */
@Component
@Transactional(readOnly = true)
public class FigureBoard {

    /** A month's figures, each once and in the same order, without cases too. */
    public record Month(YearMonth month, Instant asOf, List<Line> figures) {

        public Month {
            figures = List.copyOf(figures);
        }
    }

    /**
     * One figure.
     *
     * @param name what people call it
     * @param meaning what it counts, in a sentence
     * @param before the month before
     * @param clause that asks for it
     * @param limit in per cent, ours
     * @param lessIsBetter whether at most so many are good, not at least
     */
    public record Line(
            String figure,
            String name,
            String meaning,
            Share now,
            Share before,
            @Nullable String clause,
            BigDecimal limit,
            boolean lessIsBetter) {}

    /**
     * Those of one category, post or person.
     *
     * @param key empty where nobody did it, or nobody was posted here on the day
     * @param name of whoever left in the month as it was before; empty where the key is, or they were never posted here in it
     */
    public record Part(String key, String name, List<Share> figures) {

        public Part {
            figures = List.copyOf(figures);
        }
    }

    record Count(String figure, boolean now, String key, String name, int hits, int cases) {}

    /** A case {@code c} with the posting {@code p} of whoever did it on the day. */
    static final String CASES = """
              from servicedesk_case_v1 c
              join identity_community_v1 z on z.id = c.community
              left join workforce_posting_v1 p on p.community = c.community and p.employee = c.employee
               and p.during @> (c.at at time zone z.zone)::date
            """;

    static final String OF_THE_MONTH = """
             where c.community = :community and c.at >= :from and c.at < :until
            """;

    private final JdbcClient sql;
    private final Months months;
    private final MessageSource texts;
    private final BusinessClock clock;

    FigureBoard(JdbcClient sql, Months months, MessageSource texts, BusinessClock clock) {
        this.sql = sql;
        this.months = months;
        this.texts = texts;
        this.clock = clock;
    }

    public Month of(YearMonth month) {
        Map<String, Count> now = new HashMap<>();
        Map<String, Count> before = new HashMap<>();
        for (var count : counts(month)) {
            (count.now() ? now : before).put(count.figure(), count);
        }
        return new Month(
                month,
                clock.instant(),
                Arrays.stream(Figure.values())
                        .map(figure -> new Line(
                                figure.key(),
                                text("servicedesk.figure." + figure.key()),
                                text("servicedesk.figure." + figure.key() + ".means"),
                                share(figure, now.get(figure.key())),
                                share(figure, before.get(figure.key())),
                                figure.clause(),
                                figure.limit(),
                                figure.lessIsBetter()))
                        .toList());
    }

    private String text(String key) {
        return texts.getMessage(key, null, Locale.CHINA);
    }

    private static Share share(Figure figure, @Nullable Count count) {
        return count == null ? Share.of(figure, 0, 0) : Share.of(figure, count.hits(), count.cases());
    }

    private List<Count> counts(YearMonth month) {
        return sql.sql("""
                select c.figure, c.at >= :month as now, '' as key, '' as name, count(*) filter (where c.hit)::int as hits,
                       count(*)::int as cases
                  from servicedesk_case_v1 c
                 where c.community = :community and c.at >= :from and c.at < :until
                 group by 1, 2
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("from", months.begins(month.minusMonths(1)))
                .param("month", months.begins(month))
                .param("until", months.begins(month.plusMonths(1)))
                .query((row, n) -> count(row))
                .list();
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(
                row.getString("figure"),
                row.getBoolean("now"),
                row.getString("key"),
                row.getString("name"),
                row.getInt("hits"),
                row.getInt("cases"));
    }

    /** The month told apart, whoever or whatever has most cases on top. */
    public List<Part> by(Way way, YearMonth month) {
        Map<String, List<Count>> parts = new LinkedHashMap<>();
        sql.sql("""
                select c.figure, true as now, %s as key, max(%s) as name, count(*) filter (where c.hit)::int as hits,
                       count(*)::int as cases
                """.formatted(way.key(), way.named()) + CASES + OF_THE_MONTH + " group by c.figure, 3")
                .param("community", Scope.current().requiredCommunity())
                .param("from", months.begins(month))
                .param("until", months.begins(month.plusMonths(1)))
                .query((row, n) -> count(row))
                .list()
                .forEach(count -> parts.computeIfAbsent(count.key(), key -> new ArrayList<>())
                        .add(count));
        return parts.values().stream()
                .sorted(Comparator.comparingInt(FigureBoard::cases).reversed())
                .map(FigureBoard::part)
                .toList();
    }

    private static int cases(List<Count> counts) {
        return counts.stream().mapToInt(Count::cases).sum();
    }

    private static Part part(List<Count> counts) {
        var first = counts.getFirst();
        return new Part(
                first.key(),
                first.name(),
                Arrays.stream(Figure.values())
                        .map(figure -> share(
                                figure,
                                counts.stream()
                                        .filter(count -> count.figure().equals(figure.key()))
                                        .findFirst()
                                        .orElse(null)))
                        .toList());
    }
}
