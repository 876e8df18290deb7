package io.anju.workforce.staff;

import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.workforce.staff.PersonnelBook.Employee;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is posted to the community in scope: its own copy of what it needs to know. */
@Component
@Transactional
class Postings {

    record Posting(UUID employee, String name, String badge, byte[] phoneCipher, String post, LocalDate since) {}

    /** Somebody who is posted here no longer, and what they sign in with. */
    record Left(@Nullable UUID account) {}

    private final JdbcClient sql;

    Postings(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Employee employee, String post, LocalDate from) {
        sql.sql("""
                insert into posting (community, id, employee, account, name, badge, phone_cipher, post, during)
                values (:community, :id, :employee, :account::uuid, :name, :badge, :phone, :post, daterange(:from::date, null))
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", Ids.next())
                .param("employee", employee.id())
                .param("account", employee.account())
                .param("name", employee.name())
                .param("badge", employee.badge())
                .param("phone", employee.phoneCipher())
                .param("post", post)
                .param("from", from)
                .update();
    }

    /** Those of that day, by badge. */
    List<Posting> on(LocalDate day) {
        return sql.sql("""
                select employee, name, badge, phone_cipher, post, lower(during) as since from posting
                 where community = :community and during @> :day::date order by badge
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("day", day)
                .query((row, n) -> new Posting(
                        row.getObject("employee", UUID.class),
                        row.getString("name"),
                        row.getString("badge"),
                        row.getBytes("phone_cipher"),
                        row.getString("post"),
                        row.getObject("since", LocalDate.class)))
                .list();
    }

    /** @return whose posting ended that day; empty when the employee has none here */
    Optional<Left> end(UUID employee, LocalDate day) {
        return sql.sql("""
                update posting set during = daterange(lower(during), :day::date)
                 where community = :community and employee = :employee and during @> :day::date
                returning account
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("employee", employee)
                .param("day", day)
                .query(Left.class)
                .optional();
    }
}
