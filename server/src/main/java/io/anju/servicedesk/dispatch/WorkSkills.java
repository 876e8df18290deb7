package io.anju.servicedesk.dispatch;

import io.anju.kernel.Ids;
import io.anju.servicedesk.category.Categories;
import io.anju.servicedesk.category.Category;
import io.anju.servicedesk.category.Kind;
import io.anju.workforce.Care;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
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
     * @param version of the company's own line; 0 while it has none
     */
    public record Skill(String key, Care care, List<String> qualifications, int version) {

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
                select distinct on (key) key, care, qualifications, case when company = :shipped then 0 else version end as version
                  from work_skill
                 where company = :shipped or company = :company
                 order by key, company = :shipped
                """)
                .param("shipped", Categories.SHIPPED)
                .param("company", company)
                .query((row, n) -> skill(row))
                .list();
    }

    /**
     * The company's own line of that key from now on.
     *
     * @throws OptimisticLockingFailureException when somebody wrote the line since that version
     */
    public void write(UUID company, Skill skill) {
        int written = sql.sql("""
                insert into work_skill as line (company, key, id, care, qualifications)
                select :company, :key, :id, :care, :qualifications::text[]
                 where :version = 0 or exists (select from work_skill where company = :company and key = :key)
                on conflict (company, key) do update set care = excluded.care, qualifications = excluded.qualifications,
                    version = line.version + 1
                 where line.version = :version
                """)
                .param("company", company)
                .param("key", skill.key())
                .param("id", Ids.next())
                .param("care", skill.care().name())
                .param("qualifications", skill.qualifications().toArray(String[]::new))
                .param("version", skill.version())
                .update();
        if (written == 0) {
            throw new OptimisticLockingFailureException(skill.key() + " changed since " + skill.version());
        }
    }

    /** What a category of the community in scope asks for. */
    Need of(String category) {
        return Objects.requireNonNull(of(List.of(category)).get(category));
    }

    /** What each of some categories asks for. A skill that nobody explained asks for a paper of its own name. */
    Map<String, Need> of(Collection<String> keys) {
        var company = categories.companyHere();
        var lines =
                categories.ofCompany(company).stream().collect(Collectors.toMap(Category::key, Function.identity()));
        var skills = ofCompany(company).stream().collect(Collectors.toMap(Skill::key, Function.identity()));
        return keys.stream()
                .distinct()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), key -> need(lines.get(key), skills)));
    }

    private static Need need(@Nullable Category line, Map<String, Skill> skills) {
        var word = line == null ? null : line.skill();
        if (word == null) {
            boolean help = line != null && line.kind() == Kind.HELP;
            return new Need(help ? Care.STEWARD : Care.REPAIR, List.of());
        }
        var skill = skills.get(word);
        return skill == null ? new Need(Care.REPAIR, List.of(word)) : new Need(skill.care(), skill.qualifications());
    }

    private static Skill skill(ResultSet row) throws SQLException {
        return new Skill(
                row.getString("key"),
                Care.valueOf(row.getString("care")),
                List.of((String[]) row.getArray("qualifications").getArray()),
                row.getInt("version"));
    }
}
