package io.anju.servicedesk.figures;

import static java.util.Objects.requireNonNull;

import io.anju.kernel.Scope;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One company's communities side by side, from the roll-ups, under the role of headquarters. */
@Component
public class CompanyFigures {

    /**
     * A company's month.
     *
     * @param asOf what happened before is counted everywhere; null before the first round
     * @param names what people call each figure, in their order
     * @param total of all its communities, each figure once
     * @param communities those it manages in the month or did, by name
     */
    public record Month(
            YearMonth month, @Nullable Instant asOf, List<String> names, List<Share> total, List<Line> communities) {

        public Month {
            names = List.copyOf(names);
            total = List.copyOf(total);
            communities = List.copyOf(communities);
        }
    }

    /** One community, each figure once. */
    public record Line(UUID community, String name, List<Share> figures) {

        public Line {
            figures = List.copyOf(figures);
        }
    }

    record Row(UUID community, String name, @Nullable String figure, int hits, int cases) {}

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final FigureRollUp rollUp;
    private final MessageSource texts;

    CompanyFigures(JdbcClient sql, TransactionTemplate transaction, FigureRollUp rollUp, MessageSource texts) {
        this.sql = sql;
        this.transaction = transaction;
        this.rollUp = rollUp;
        this.texts = texts;
    }

    /** Counted in the last round; a community belongs to the company for the days on which it managed it. */
    public Month of(UUID company, YearMonth month) {
        return Scope.ofCompany(company, Scope.current().actor())
                .get(() -> requireNonNull(transaction.execute(status -> read(company, month))));
    }

    private Month read(UUID company, YearMonth month) {
        Map<UUID, List<Row>> communities = new LinkedHashMap<>();
        rows(company, month)
                .forEach(row -> communities
                        .computeIfAbsent(row.community(), id -> new ArrayList<>())
                        .add(row));
        var lines = communities.values().stream()
                .map(rows ->
                        new Line(rows.getFirst().community(), rows.getFirst().name(), shares(rows)))
                .toList();
        var all = communities.values().stream().flatMap(List::stream).toList();
        return new Month(month, rollUp.last().orElse(null), names(), shares(all), lines);
    }

    private List<String> names() {
        return Arrays.stream(Figure.values())
                .map(figure -> texts.getMessage("servicedesk.figure." + figure.key(), null, Locale.CHINA))
                .toList();
    }

    private static List<Share> shares(List<Row> rows) {
        Map<String, int[]> counts = new HashMap<>();
        for (var row : rows) {
            if (row.figure() != null) {
                var count = counts.computeIfAbsent(row.figure(), figure -> new int[2]);
                count[0] += row.hits();
                count[1] += row.cases();
            }
        }
        return Arrays.stream(Figure.values())
                .map(figure -> {
                    var count = counts.getOrDefault(figure.key(), new int[2]);
                    return Share.of(figure, count[0], count[1]);
                })
                .toList();
    }

    private List<Row> rows(UUID company, YearMonth month) {
        return sql.sql("""
                with managed as (
                    select distinct g.community, c.name
                      from identity_management_v1 g join identity_community_v1 c on c.id = g.community
                     where g.company = :company and c.kind = 'community' and g.during && daterange(:month::date, :next::date)
                )
                select m.community, m.name, f.figure, coalesce(f.hits, 0) as hits, coalesce(f.cases, 0) as cases
                  from managed m
                  left join figure_roll_up f on f.community = m.community and f.company = :company and f.month = :month
                 order by m.name, m.community
                """)
                .param("company", company)
                .param("month", month.atDay(1))
                .param("next", month.plusMonths(1).atDay(1))
                .query((row, n) -> new Row(
                        row.getObject("community", UUID.class),
                        row.getString("name"),
                        row.getString("figure"),
                        row.getInt("hits"),
                        row.getInt("cases")))
                .list();
    }
}
