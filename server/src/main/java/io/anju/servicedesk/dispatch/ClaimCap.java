package io.anju.servicedesk.dispatch;

import io.anju.kernel.Ids;
import io.anju.servicedesk.category.Categories;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much anybody of a company may take themselves (抢单), whatever one of its communities would allow. */
@Component
@Transactional
public class ClaimCap {

    /** Without a company's own: as much as a community may allow. */
    static final int NONE = 20;

    /**
     * A company's cap.
     *
     * @param mostInHand no community of it lets anybody hold more, 1 to 20
     * @param version 0 while the company has said nothing
     */
    public record Cap(int mostInHand, int version) {}

    private final JdbcClient sql;
    private final Categories categories;

    ClaimCap(JdbcClient sql, Categories categories) {
        this.sql = sql;
        this.categories = categories;
    }

    @Transactional(readOnly = true)
    public Cap ofCompany(UUID company) {
        return sql.sql("select most_in_hand, version from claim_cap where company = :company")
                .param("company", company)
                .query(Cap.class)
                .optional()
                .orElse(new Cap(NONE, 0));
    }

    /** That of whoever manages the community in scope. */
    @Transactional(readOnly = true)
    int here() {
        return ofCompany(categories.companyHere()).mostInHand();
    }

    /** @throws OptimisticLockingFailureException when somebody changed it since that version */
    public Cap change(UUID company, Cap wanted) {
        int changed = sql.sql("""
                insert into claim_cap as c (company, id, most_in_hand, version)
                select :company, :id, :most, 1
                 where :version = 0 or exists (select from claim_cap where company = :company)
                on conflict (company) do update set most_in_hand = excluded.most_in_hand, version = c.version + 1
                 where c.version = :version
                """)
                .param("company", company)
                .param("id", Ids.next())
                .param("most", wanted.mostInHand())
                .param("version", wanted.version())
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("Claim cap changed since " + wanted.version());
        }
        return ofCompany(company);
    }
}
