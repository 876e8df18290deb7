package io.anju.servicedesk.pause;

import io.anju.kernel.Ids;
import io.anju.servicedesk.category.Categories;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Why a clock may stand still: a company's own line of a key, else the one that ships. */
@Component
@Transactional
public class PauseReasons {

    /**
     * One of them.
     *
     * @param maxMinutes how long a clock stands still at most, 5 to 43200
     * @param needsPhoto whether a photo has to show it
     * @param active whether it can be chosen
     * @param version of the company's own line; 0 while it has none
     */
    public record Reason(String key, String name, int maxMinutes, boolean needsPhoto, boolean active, int version) {}

    private final Categories categories;
    private final JdbcClient sql;

    PauseReasons(Categories categories, JdbcClient sql) {
        this.categories = categories;
        this.sql = sql;
    }

    /** What can be chosen in the community in scope. */
    @Transactional(readOnly = true)
    public List<Reason> here() {
        return ofCompany(categories.companyHere()).stream()
                .filter(Reason::active)
                .toList();
    }

    Optional<Reason> find(String key) {
        return here().stream().filter(reason -> reason.key().equals(key)).findFirst();
    }

    /** All of a company's, those too that nobody can choose any more. */
    @Transactional(readOnly = true)
    public List<Reason> ofCompany(UUID company) {
        return List.copyOf(sql.sql("""
                select distinct on (key) key, name, max_minutes, needs_photo, active,
                       case when company = :shipped then 0 else version end as version
                  from pause_reason where company = :shipped or company = :company
                 order by key, company = :shipped
                """)
                .param("shipped", Categories.SHIPPED)
                .param("company", company)
                .query(Reason.class)
                .list());
    }

    /**
     * The company's own line of that key from now on; what stands still already goes on as it began.
     *
     * @throws OptimisticLockingFailureException when somebody wrote the line since that version
     */
    public void write(UUID company, Reason reason) {
        int written = sql.sql("""
                insert into pause_reason as line (company, key, id, name, max_minutes, needs_photo, active)
                select :company, :key, :id, :name, :minutes, :photo, :active
                 where :version = 0 or exists (select from pause_reason where company = :company and key = :key)
                on conflict (company, key) do update set name = excluded.name, max_minutes = excluded.max_minutes,
                    needs_photo = excluded.needs_photo, active = excluded.active, version = line.version + 1
                 where line.version = :version
                """)
                .param("company", company)
                .param("key", reason.key())
                .param("id", Ids.next())
                .param("name", reason.name())
                .param("minutes", reason.maxMinutes())
                .param("photo", reason.needsPhoto())
                .param("active", reason.active())
                .param("version", reason.version())
                .update();
        if (written == 0) {
            throw new OptimisticLockingFailureException(reason.key() + " changed since " + reason.version());
        }
    }
}
