package io.anju.servicedesk.category;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.servicedesk.category.Category.Charged;
import io.anju.servicedesk.category.Category.DispatchMode;
import io.anju.servicedesk.category.Category.Profile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a ticket can be about: a company's own line of a key, else the one that ships. */
@Component
@Transactional(readOnly = true)
public class Categories {

    /** Whose the lines are that ship. */
    public static final UUID SHIPPED = new UUID(0, 0);

    private static final String OF_COMPANY = """
            select distinct on (key) key, name, n, kind, nature, visit, finish_minutes, accept_minutes, arrive_minutes, skill, profile,
                   charged, warranty_part, dispatch, checklist, checklist_required, active, company = :shipped as shipped,
                   case when company = :shipped then 0 else version end as version
              from ticket_category
             where company = :shipped or company = :company
             order by key, company = :shipped
            """;

    private final JdbcClient sql;
    private final BusinessClock clock;
    private final CommunityZone zones;

    Categories(JdbcClient sql, BusinessClock clock, CommunityZone zones) {
        this.sql = sql;
        this.clock = clock;
        this.zones = zones;
    }

    /** What can be chosen in the community in scope, in the order in which people choose. */
    public List<Category> here() {
        return allHere().stream().filter(Category::active).toList();
    }

    /** Those too that nobody can choose any more: what was reported before is still about them. */
    public List<Category> allHere() {
        return ofCompany(companyHere());
    }

    /** One that can be chosen in the community in scope. */
    public Optional<Category> find(String key) {
        return here().stream().filter(category -> category.key().equals(key)).findFirst();
    }

    /** One of the community in scope, though nobody may choose it any more. */
    public Optional<Category> everKnown(String key) {
        return ofCompany(companyHere()).stream()
                .filter(category -> category.key().equals(key))
                .findFirst();
    }

    /** All of a company's, those too that nobody can choose any more. */
    public List<Category> ofCompany(UUID company) {
        return List.copyOf(sql.sql("select * from (%s) c order by n, key".formatted(OF_COMPANY))
                .param("shipped", SHIPPED)
                .param("company", company)
                .query((row, n) -> line(row))
                .list());
    }

    private static Category line(ResultSet row) throws SQLException {
        return new Category(
                row.getString("key"),
                row.getString("name"),
                row.getInt("n"),
                Kind.valueOf(row.getString("kind")),
                Nature.valueOf(row.getString("nature")),
                row.getBoolean("visit"),
                row.getObject("finish_minutes", Integer.class),
                row.getObject("accept_minutes", Integer.class),
                row.getObject("arrive_minutes", Integer.class),
                row.getString("skill"),
                Profile.valueOf(row.getString("profile")),
                Charged.valueOf(row.getString("charged")),
                row.getString("warranty_part"),
                DispatchMode.valueOf(row.getString("dispatch")),
                List.of((String[]) row.getArray("checklist").getArray()),
                row.getBoolean("checklist_required"),
                row.getBoolean("active"),
                row.getBoolean("shipped"),
                row.getInt("version"));
    }

    /** Who manages the community in scope; where nobody does, whose the lines are that ship. */
    public UUID companyHere() {
        return sql.sql("""
                select company from identity_management_v1
                 where community = :community and during @> :today::date
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("today", zones.dayHere(clock.instant()))
                .query(UUID.class)
                .optional()
                .orElse(SHIPPED);
    }
}
