package io.anju.workforce.staff;

import io.anju.kernel.Unacceptable;
import io.anju.workforce.staff.PersonnelBook.Employee;
import io.anju.workforce.staff.PersonnelBook.Placed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A head office's people for a community's work: another scope, hence transactions of their own. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Employees {

    private final PersonnelBook book;

    Employees(PersonnelBook book) {
        this.book = book;
    }

    Optional<Employee> find(UUID employee) {
        return book.find(employee);
    }

    Optional<Employee> ofAccount(UUID account) {
        return book.ofAccount(account);
    }

    /**
     * Whoever the company has under that phone already, else somebody hired now. Asked again after a community's part was cut
     * off, it answers the same.
     *
     * @throws Unacceptable when the phone is a colleague's
     */
    Employee hired(Newcomer newcomer, LocalDate on) {
        var known = book.withPhone(newcomer.phone());
        if (known.isPresent()) {
            requireSame(known.get(), newcomer);
            return known.get();
        }
        var department = book.department(newcomer.department());
        var id = book.hire(department, newcomer.name(), newcomer.badge(), newcomer.phone(), on);
        return book.find(id).orElseThrow();
    }

    private static void requireSame(Employee known, Newcomer newcomer) {
        if (!known.name().equals(newcomer.name()) || !known.badge().equals(newcomer.badge())) {
            throw new Unacceptable("workforce.phone-of-a-colleague", "phone", known.name(), known.badge());
        }
    }

    List<String> departments() {
        return book.departments();
    }

    List<Placed> placed() {
        return book.placed();
    }
}
