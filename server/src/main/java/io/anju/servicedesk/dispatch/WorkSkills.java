package io.anju.servicedesk.dispatch;

import io.anju.kernel.Ids;
import io.anju.servicedesk.category.Categories;
import io.anju.servicedesk.category.Category;
import io.anju.servicedesk.category.Kind;
import io.anju.workforce.Care;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the skills that categories name ask for: each company's own words, else those that ship. */
@Service
@Transactional
public class WorkSkills {

    /**
     * One skill.
     *
     * @param key as categories name it
     * @param care whose district counts when somebody with it is looked for
     * @param qualifications what somebody has to hold, by the names of the book of papers; at most five, none when anybody will do
     */
    public record Skill(String key, Care care, List<String> qualifications) {

        public Skill {
            qualifications = List.copyOf(qualifications);
        }
    }

    private final JdbcClient sql;
    private final Categories categories;

    WorkSkills(JdbcClient sql, Categories categories) {
        this.sql = sql;
        this.categories = categories;
    }

    /** All of a company's, by key. */
    @Transactional(readOnly = true)
    public List<Skill> ofCompany(UUID company) {
        return sql.sql("""
                select distinct on (key) key, care, qualifications from work_skill
                 where company = :shipped or company = :company
                 order by key, company = :shipped
                """)
                .param("shipped", Categories.SHIPPED)
                .param("company", company)
                .query((row, n) -> skill(row))
                .list();
    }

    /** The company's own line of that key from now on. */
    public void write(UUID company, Skill skill) {
        sql.sql("""
                insert into work_skill (company, key, id, care, qualifications)
                values (:company, :key, :id, :care, :qualifications::text[])
                on conflict (company, key) do update set care = excluded.care, qualifications = excluded.qualifications
                """)
                .param("company", company)
                .param("key", skill.key())
                .param("id", Ids.next())
                .param("care", skill.care().name())
                .param("qualifications", skill.qualifications().toArray(String[]::new))
                .update();
    }

    /** What a category of the community in scope asks for. A skill that nobody explained asks for a paper of its own name. */
    Need of(String category) {
        var line = categories.everKnown(category);
        var word = line.map(Category::skill);
        if (word.isEmpty()) {
            boolean help = line.filter(one -> one.kind() == Kind.HELP).isPresent();
            return new Need(help ? Care.STEWARD : Care.REPAIR, List.of());
        }
        return ofCompany(categories.companyHere()).stream()
                .filter(skill -> skill.key().equals(word.get()))
                .findFirst()
                .map(skill -> new Need(skill.care(), skill.qualifications()))
                .orElseGet(() -> new Need(Care.REPAIR, List.of(word.get())));
    }

    private static Skill skill(ResultSet row) throws SQLException {
        return new Skill(row.getString("key"), Care.valueOf(row.getString("care")), List.of((String[])
                row.getArray("qualifications").getArray()));
    }
}
