package io.anju.servicedesk.dispatch;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.servicedesk.category.Categories;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each kind of work is worth to whoever does it: each company's own numbers, else those that ship. No money. */
@Service
@Transactional
public class WorkPoints {

    private static final String OF_COMPANY = """
            select distinct on (category) category, points, case when company = :shipped then 0 else version end as version
              from work_points
             where company = :shipped or company = :company
             order by category, company = :shipped
            """;

    /**
     * What one kind is worth.
     *
     * @param points 0 to 100; what has no line is worth none
     * @param version of the company's own line; 0 while it has none
     */
    public record Line(String category, int points, int version) {}

    private final JdbcClient sql;
    private final Categories categories;
    private final BusinessClock clock;
    private final CommunityZone zones;

    WorkPoints(JdbcClient sql, Categories categories, BusinessClock clock, CommunityZone zones) {
        this.sql = sql;
        this.categories = categories;
        this.clock = clock;
        this.zones = zones;
    }

    @Transactional(readOnly = true)
    public List<Line> ofCompany(UUID company) {
        return List.copyOf(sql.sql(OF_COMPANY)
                .param("shipped", Categories.SHIPPED)
                .param("company", company)
                .query(Line.class)
                .list());
    }

    /** Those of the community in scope. */
    @Transactional(readOnly = true)
    public List<Line> here() {
        return ofCompany(categories.companyHere());
    }

    /**
     * The company's own number from now on.
     *
     * @throws OptimisticLockingFailureException when somebody wrote the line since that version
     */
    public void write(UUID company, Line line) {
        int written = sql.sql("""
                insert into work_points as line (company, category, id, points)
                select :company, :category, :id, :points
                 where :version = 0 or exists (select from work_points where company = :company and category = :category)
                on conflict (company, category) do update set points = excluded.points, version = line.version + 1
                 where line.version = :version
                """)
                .param("company", company)
                .param("category", line.category())
                .param("id", Ids.next())
                .param("points", line.points())
                .param("version", line.version())
                .update();
        if (written == 0) {
            throw new OptimisticLockingFailureException(line.category() + " changed since " + line.version());
        }
    }

    /** What somebody did since the first of the running month, by today's numbers. */
    @Transactional(readOnly = true)
    public int thisMonth(UUID employee) {
        var first = zones.dayHere(clock.instant()).withDayOfMonth(1);
        return sql.sql("""
                select coalesce(sum(p.points), 0) from ticket t join (%s) p on p.category = t.category
                 where t.community = :community and t.assignee = :employee and t.finished_at >= :since
                """.formatted(OF_COMPANY))
                .param("shipped", Categories.SHIPPED)
                .param("company", categories.companyHere())
                .param("community", Scope.current().requiredCommunity())
                .param("employee", employee)
                .param("since", first.atStartOfDay(zones.here()).toInstant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
