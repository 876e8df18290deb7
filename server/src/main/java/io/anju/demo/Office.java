package io.anju.demo;

import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import io.anju.workforce.Staff;
import io.anju.workforce.Staffing;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The people every community of the demonstration begins with, as employees: residents read their names. */
@Component
class Office {

    private final Staffing staffing;
    private final Staff staff;
    private final Steps steps;

    Office(Staffing staffing, Staff staff, Steps steps) {
        this.staffing = staffing;
        this.staff = staff;
        this.steps = steps;
    }

    private record Person(String step, String department, String name, String badge, String phone, String post) {}

    /** Hires and posts the technician, the desk and the manager, each once. @return the technician */
    UUID open(Plan plan, UUID headOffice, UUID community, LocalDate since) {
        var office = new Place(plan, headOffice, community, since);
        join(office, new Person("desk", "客服部", plan.desk(), plan.deskBadge(), plan.deskPhone(), "前台"));
        join(office, new Person("manager", "项目部", plan.manager(), plan.managerBadge(), plan.managerPhone(), "项目经理"));
        return join(
                office,
                new Person("technician", "工程部", plan.technician(), plan.badge(), plan.technicianPhone(), "维修工"));
    }

    private record Place(Plan plan, UUID headOffice, UUID community, LocalDate since) {}

    private UUID join(Place at, Person person) {
        var employee = steps.once(
                at.plan().key() + "/" + person.step(),
                Scope.of(at.headOffice(), Actor.NOBODY),
                () -> staffing.hire(
                        staffing.department(person.department()),
                        person.name(),
                        person.badge(),
                        person.phone(),
                        at.since()));
        Scope.of(at.community(), Actor.NOBODY).run(() -> post(at, employee, person.post()));
        return employee;
    }

    /** A posting has transactions of its own, so one looks whether it is there already. */
    private void post(Place at, UUID employee, String post) {
        if (staff.posted().stream().noneMatch(member -> member.employee().equals(employee))) {
            staffing.post(at.headOffice(), employee, post, at.since());
        }
    }
}
