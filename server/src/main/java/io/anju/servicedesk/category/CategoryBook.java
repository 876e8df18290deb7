package io.anju.servicedesk.category;

import io.anju.kernel.Ids;
import io.anju.kernel.Unacceptable;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
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
     * @param category with the version of the line it takes the place of
     * @throws Unacceptable when it can be chosen and lacks the limit it needs (S11-053), is grave though nobody comes, is a
     *     question about a fee that somebody comes for, or asks for steps of a visit where there is none
     * @throws OptimisticLockingFailureException when somebody wrote the line since that version
     */
    public void write(UUID company, Category category) {
        if (category.lacksItsLimit()) {
            throw new Unacceptable("servicedesk.category-without-limit", "finishMinutes", category.name());
        }
        if (!category.visit() && category.nature() != Nature.ORDINARY) {
            throw new Unacceptable("servicedesk.grave-without-visit", "nature");
        }
        if (category.visit() && category.kind() == Kind.FEE_QUESTION) {
            throw new Unacceptable("servicedesk.fee-question-visit", "visit");
        }
        if (!category.visit() && category.hasStepsOfAVisit()) {
            throw new Unacceptable("servicedesk.steps-without-visit", "visit");
        }
        if (category.checklistRequired() && category.checklist().isEmpty()) {
            throw new Unacceptable("servicedesk.checklist-missing", "checklist");
        }
        int written = sql.sql("""
                insert into ticket_category as line (company, key, id, name, n, kind, nature, visit, finish_minutes,
                                             accept_minutes, arrive_minutes, skill, profile, charged, warranty_part,
                                             dispatch, checklist, checklist_required, active)
                select :company, :key, :id, :name, :n, :kind, :nature, :visit, :finishMinutes::int, :acceptMinutes::int,
                       :arriveMinutes::int, :skill, :profile, :charged, :warrantyPart, :dispatch, :checklist::text[],
                       :checklistRequired, :active
                 where :version = 0 or exists (select from ticket_category where company = :company and key = :key)
                on conflict (company, key) do update
                   set name = excluded.name, n = excluded.n, kind = excluded.kind, nature = excluded.nature,
                       visit = excluded.visit, finish_minutes = excluded.finish_minutes,
                       accept_minutes = excluded.accept_minutes, arrive_minutes = excluded.arrive_minutes,
                       checklist = excluded.checklist, checklist_required = excluded.checklist_required, skill = excluded.skill,
                       profile = excluded.profile, charged = excluded.charged, warranty_part = excluded.warranty_part,
                       dispatch = excluded.dispatch, active = excluded.active, version = line.version + 1
                 where line.version = :version
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
                .param("acceptMinutes", category.acceptMinutes())
                .param("arriveMinutes", category.arriveMinutes())
                .param("checklist", category.checklist().toArray(String[]::new))
                .param("checklistRequired", category.checklistRequired())
                .param("skill", category.skill())
                .param("profile", category.profile().name())
                .param("charged", category.charged().name())
                .param("warrantyPart", category.warrantyPart())
                .param("dispatch", category.dispatch().name())
                .param("active", category.active())
                .param("version", category.version())
                .update();
        if (written == 0) {
            throw new OptimisticLockingFailureException(category.key() + " changed since " + category.version());
        }
    }
}
