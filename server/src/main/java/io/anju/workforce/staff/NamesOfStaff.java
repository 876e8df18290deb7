package io.anju.workforce.staff;

import io.anju.identity.AccountNames;
import io.anju.identity.Directory;
import io.anju.kernel.Scope;
import io.anju.workforce.Staff;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** An account of somebody who works for us goes by the name on the badge. */
@Component
class NamesOfStaff implements AccountNames {

    private final Directory directory;
    private final Staff staff;

    NamesOfStaff(Directory directory, Staff staff) {
        this.directory = directory;
        this.staff = staff;
    }

    @Override
    public Optional<String> of(UUID account) {
        var actor = Scope.current().actor();
        return directory.work(account).stream()
                .flatMap(community -> Scope.of(community, actor).get(() -> staff.nameOf(account)).stream())
                .findFirst();
    }
}
