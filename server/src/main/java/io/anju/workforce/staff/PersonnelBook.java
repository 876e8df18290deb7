package io.anju.workforce.staff;

import io.anju.identity.Accounts;
import io.anju.identity.PhoneVault;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The departments and employees of the head office in scope. */
@Component
@Transactional
class PersonnelBook {

    record Employee(UUID id, @Nullable UUID account, String name, String badge, byte[] phoneCipher) {}

    /** Somebody's department; which post they have where, the communities say. */
    record Placed(UUID employee, String department) {}

    private final JdbcClient sql;
    private final PhoneVault phones;
    private final Accounts accounts;

    PersonnelBook(JdbcClient sql, PhoneVault phones, Accounts accounts) {
        this.sql = sql;
        this.phones = phones;
        this.accounts = accounts;
    }

    /** The department of that name, founded when there is none. */
    UUID department(String name) {
        sql.sql("""
                insert into department (community, id, name) values (:community, :id, :name)
                on conflict (community, name) do nothing
                """)
                .param("community", office())
                .param("id", Ids.next())
                .param("name", name)
                .update();
        return sql.sql("select id from department where community = :community and name = :name")
                .param("community", office())
                .param("name", name)
                .query((row, n) -> row.getObject("id", UUID.class))
                .single();
    }

    UUID hire(UUID department, String name, String badge, String phone, LocalDate on) {
        var id = Ids.next();
        sql.sql("""
                insert into employee (community, id, department, name, badge, phone_cipher, account, hired_on)
                values (:community, :id, :department, :name, :badge, :phone, :account, :on)
                """)
                .param("community", office())
                .param("id", id)
                .param("department", department)
                .param("name", name)
                .param("badge", badge)
                .param("phone", phones.encrypt(phone))
                .param("account", accounts.ofPhone(phone))
                .param("on", on)
                .update();
        return id;
    }

    Optional<Employee> find(UUID employee) {
        return one("id", employee);
    }

    Optional<Employee> withPhone(String phone) {
        return accounts.withPhone(phone).flatMap(this::ofAccount);
    }

    Optional<Employee> ofAccount(UUID account) {
        return one("account", account);
    }

    private Optional<Employee> one(String column, UUID value) {
        return sql.sql("""
                select id, account, name, badge, phone_cipher from employee
                 where community = :community and %s = :value and left_on is null
                 order by id limit 1
                """.formatted(column))
                .param("community", office())
                .param("value", value)
                .query(Employee.class)
                .optional();
    }

    List<String> departments() {
        return sql.sql("select name from department where community = :community order by name")
                .param("community", office())
                .query((row, n) -> row.getString("name"))
                .list();
    }

    List<Placed> placed() {
        return sql.sql("""
                select e.id as employee, d.name as department
                  from employee e join department d on d.community = e.community and d.id = e.department
                 where e.community = :community
                """)
                .param("community", office())
                .query((row, n) -> new Placed(row.getObject("employee", UUID.class), row.getString("department")))
                .list();
    }

    private static UUID office() {
        return Scope.current().requiredCommunity();
    }
}
