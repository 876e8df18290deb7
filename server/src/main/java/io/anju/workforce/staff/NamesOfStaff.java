package io.anju.workforce.staff;

import io.anju.identity.AccountNames;
import io.anju.identity.Directory;
import io.anju.kernel.Scope;
import io.anju.workforce.Staff;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return Optional.ofNullable(of(List.of(account)).get(account));
    }

    /** Each community is asked once. */
    @Override
    public Map<UUID, String> of(Collection<UUID> accounts) {
        var actor = Scope.current().actor();
        var names = new HashMap<UUID, String>();
        directory
                .work(accounts)
                .forEach((community, there) -> Scope.of(community, actor)
                        .get(() -> staff.namesOf(there))
                        .forEach(names::putIfAbsent));
        return names;
    }
}
