package io.anju.servicedesk.manner;

import io.anju.kernel.Ids;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What calls are scored by: a company's own line of a key, else the one that ships. None is ever deleted. */
@Service
@Transactional
public class Checklist {

    /** Whose the lines are that ship. */
    static final UUID SHIPPED = new UUID(0, 0);

    private final JdbcClient sql;

    Checklist(JdbcClient sql) {
        this.sql = sql;
    }

    /** In their order, those out of use too. */
    @Transactional(readOnly = true)
    public List<CheckItem> ofCompany(UUID company) {
        var lines = sql.sql("""
                select distinct on (key) key, n, words, clause, scored, asked, active, company = :shipped as shipped,
                       case when company = :shipped then 0 else version end as version
                  from call_check_item where company = :shipped or company = :company
                 order by key, company = :shipped
                """)
                .param("shipped", SHIPPED)
                .param("company", company)
                .query(CheckItem.class)
                .list();
        return List.copyOf(lines).stream()
                .sorted(Comparator.comparingInt(CheckItem::n).thenComparing(CheckItem::key))
                .toList();
    }

    /**
     * The company's own line of that key from now on; the clause of one that ships stays with it.
     *
     * @throws OptimisticLockingFailureException when somebody wrote it since that version
     */
    public void write(UUID company, CheckItem item) {
        int written = sql.sql("""
                insert into call_check_item as line (company, key, id, n, words, clause, scored, asked, active)
                select :company, :key, :id, :n, :words,
                       (select clause from call_check_item where company = :shipped and key = :key), :scored, :asked, :active
                 where :version = 0 or exists (select from call_check_item where company = :company and key = :key)
                on conflict (company, key) do update
                   set n = excluded.n, words = excluded.words, scored = excluded.scored, asked = excluded.asked,
                       active = excluded.active, version = line.version + 1
                 where line.version = :version
                """)
                .param("company", company)
                .param("shipped", SHIPPED)
                .param("key", item.key())
                .param("id", Ids.next())
                .param("n", item.n())
                .param("words", item.words())
                .param("scored", item.scored().name())
                .param("asked", item.asked().name())
                .param("active", item.active())
                .param("version", item.version())
                .update();
        if (written == 0) {
            throw new OptimisticLockingFailureException("Line " + item.key() + " changed since " + item.version());
        }
    }
}
