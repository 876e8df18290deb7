package io.anju.servicedesk.category;

import io.anju.kernel.Ids;
import io.anju.kernel.Unacceptable;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A company writes its own list. A line is never deleted: what is out of use is put out of choice. */
@Service
@Transactional
public class CategoryBook {

    private final JdbcClient sql;

    CategoryBook(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The company's own line of that key from now on; what was reported before keeps its name and its clocks.
     *
     * @throws Unacceptable when it can be chosen and lacks the limit it needs (S11-053), or is grave though nobody comes
     */
    public void write(UUID company, Category category) {
        if (category.lacksItsLimit()) {
            throw new Unacceptable("servicedesk.category-without-limit", "finishMinutes", category.name());
        }
        if (!category.visit() && category.nature() != Nature.ORDINARY) {
            throw new Unacceptable("servicedesk.grave-without-visit", "nature");
        }
        sql.sql("""
                insert into ticket_category (company, key, id, name, n, kind, nature, visit, finish_minutes, skill, profile,
                                             charged, warranty_part, dispatch, active)
                values (:company, :key, :id, :name, :n, :kind, :nature, :visit, :finishMinutes, :skill, :profile, :charged,
                        :warrantyPart, :dispatch, :active)
                on conflict (company, key) do update
                   set name = excluded.name, n = excluded.n, kind = excluded.kind, nature = excluded.nature,
                       visit = excluded.visit, finish_minutes = excluded.finish_minutes, skill = excluded.skill,
                       profile = excluded.profile, charged = excluded.charged, warranty_part = excluded.warranty_part,
                       dispatch = excluded.dispatch, active = excluded.active
                """)
                .param("company", company)
                .param("key", category.key())
                .param("id", Ids.next())
                .param("name", category.name())
                .param("n", category.n())
                .param("kind", category.kind().name())
                .param("nature", category.nature().name())
                .param("visit", category.visit())
                .param("finishMinutes", category.finishMinutes())
                .param("skill", category.skill())
                .param("profile", category.profile().name())
                .param("charged", category.charged().name())
                .param("warrantyPart", category.warrantyPart())
                .param("dispatch", category.dispatch().name())
                .param("active", category.active())
                .update();
    }
}
