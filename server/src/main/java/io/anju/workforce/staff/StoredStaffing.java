package io.anju.workforce.staff;

import io.anju.identity.Directory;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.workforce.Staff;
import io.anju.workforce.Staffing;
import io.anju.workforce.skill.Qualifications;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class StoredStaffing implements Staffing {

    private final JdbcClient sql;
    private final PersonnelBook book;
    private final Employees employees;
    private final Postings postings;
    private final Directory directory;
    private final Staff staff;
    private final Qualifications qualifications;

    StoredStaffing(
            JdbcClient sql,
            PersonnelBook book,
            Employees employees,
            Postings postings,
            Directory directory,
            Staff staff,
            Qualifications qualifications) {
        this.sql = sql;
        this.book = book;
        this.employees = employees;
        this.postings = postings;
        this.directory = directory;
        this.staff = staff;
        this.qualifications = qualifications;
    }

    @Override
    public UUID department(String name) {
        return book.department(name);
    }

    @Override
    public UUID hire(UUID department, String name, String badge, String phone, LocalDate on) {
        return book.hire(department, name, badge, phone, on);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public void post(UUID headOffice, UUID employee, String post, LocalDate from) {
        var actor = Scope.current().actor();
        var person = Scope.of(headOffice, actor)
                .get(() -> employees.find(employee))
                .orElseThrow(() -> new NotFound("workforce.no-such-employee"));
        postings.add(person, post, from);
        qualifications.bring(headOffice, employee);
        if (person.account() != null) {
            directory.addWork(person.account(), Scope.current().requiredCommunity());
        }
    }

    @Override
    public UUID onDuty(UUID employee, Instant from, Instant until) {
        if (staff.find(employee).isEmpty()) {
            throw new NotFound("workforce.no-such-employee");
        }
        var id = Ids.next();
        sql.sql("""
                insert into duty (community, id, employee, during, draft)
                values (:community, :id, :employee, tstzrange(:from, :until), false)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .param("employee", employee)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }
}
