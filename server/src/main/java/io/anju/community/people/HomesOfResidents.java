package io.anju.community.people;

import io.anju.identity.Directory;
import io.anju.identity.Homes;
import io.anju.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Answers identity's question where an account is at home: the directory says where to look, each community says what. */
@Component
class HomesOfResidents implements Homes {

    private final Directory directory;
    private final HomesInCommunity inCommunity;

    HomesOfResidents(Directory directory, HomesInCommunity inCommunity) {
        this.directory = directory;
        this.inCommunity = inCommunity;
    }

    @Override
    public List<Home> of(UUID account, LocalDate day) {
        var actor = Scope.current().actor();
        return directory.homes(account).stream()
                .flatMap(community -> Scope.of(community, actor).get(() -> inCommunity.of(account, day)).stream())
                .toList();
    }

    @Override
    public boolean anyIn(UUID account, UUID community, LocalDate day) {
        return Scope.of(community, Scope.current().actor())
                .get(() -> !inCommunity.of(account, day).isEmpty());
    }
}
