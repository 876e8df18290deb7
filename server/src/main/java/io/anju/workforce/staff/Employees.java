package io.anju.workforce.staff;

import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads a head office's employee and copies them into a community: two scopes, hence two transactions. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Employees {

    record Employee(UUID id, @Nullable UUID account, String name, String badge, byte[] phoneCipher) {}

    private final JdbcClient sql;

    Employees(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Employee> find(UUID employee) {
        return sql.sql("""
                select id, account, name, badge, phone_cipher from employee
                 where community = :community and id = :id and left_on is null
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", employee)
                .query(Employee.class)
                .optional();
    }

    void post(Employee employee, String post, LocalDate from) {
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
}
