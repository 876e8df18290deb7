package io.anju.workforce.staff;

import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.workforce.Staff;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The caller as somebody who works in the community in scope. */
@Component
public class OwnWork {

    private final Staff staff;

    OwnWork(Staff staff) {
        this.staff = staff;
    }

    /** @throws NotFound when the caller is not posted here, for instance somebody of the head office */
    public Staff.Member me() {
        return staff.ofAccount(Scope.current().actor().required())
                .orElseThrow(() -> new NotFound("workforce.not-posted-here"));
    }

    /** Whether the caller is that employee. */
    public boolean is(UUID employee) {
        return staff.ofAccount(Scope.current().actor().required())
                .filter(me -> me.employee().equals(employee))
                .isPresent();
    }
}
