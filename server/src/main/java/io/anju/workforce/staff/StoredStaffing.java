package io.anju.workforce.staff;

import io.anju.identity.Accounts;
import io.anju.identity.Directory;
import io.anju.identity.PhoneVault;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.workforce.Staff;
import io.anju.workforce.Staffing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredStaffing implements Staffing {

    private final JdbcClient sql;
    private final Employees employees;
    private final PhoneVault phones;
    private final Accounts accounts;
    private final Directory directory;
    private final Staff staff;

    StoredStaffing(
            JdbcClient sql,
            Employees employees,
            PhoneVault phones,
            Accounts accounts,
            Directory directory,
            Staff staff) {
        this.sql = sql;
        this.employees = employees;
        this.phones = phones;
        this.accounts = accounts;
        this.directory = directory;
        this.staff = staff;
    }

    @Override
    public UUID department(String name) {
        var id = Ids.next();
        sql.sql("insert into department (community, id, name) values (:community, :id, :name)")
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .param("name", name)
                .update();
        return id;
    }

    @Override
    public UUID hire(UUID department, String name, String badge, String phone, LocalDate on) {
        var id = Ids.next();
        sql.sql("""
                insert into employee (community, id, department, name, badge, phone_cipher, account, hired_on)
                values (:community, :id, :department, :name, :badge, :phone, :account, :on)
                """)
                .param("community", Scope.current().requiredCommunity())
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

    @Override
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.SUPPORTS)
    public void post(UUID headOffice, UUID employee, String post, LocalDate from) {
        var actor = Scope.current().actor();
        var person = Scope.of(headOffice, actor)
                .get(() -> employees.find(employee))
                .orElseThrow(() -> new NotFound("workforce.no-such-employee"));
        employees.post(person, post, from);
        if (person.account() != null) {
            directory.addWork(person.account(), Scope.current().requiredCommunity());
        }
    }

    @Override
    public void onDuty(UUID employee, Instant from, Instant until) {
        if (staff.find(employee).isEmpty()) {
            throw new NotFound("workforce.no-such-employee");
        }
        sql.sql("""
                insert into duty (community, id, employee, during)
                values (:community, :id, :employee, tstzrange(:from, :until))
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", Ids.next())
                .param("employee", employee)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }
}
