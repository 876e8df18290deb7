package io.anju.community.people;

import io.anju.identity.Directory;
import io.anju.identity.Homes;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Answers identity's question where an account is at home: the directory says where to look, each community says what. */
@Component
class HomesOfResidents implements Homes {

    private final Directory directory;
    private final HomesInCommunity inCommunity;
    private final CommunityZone zones;

    HomesOfResidents(Directory directory, HomesInCommunity inCommunity, CommunityZone zones) {
        this.directory = directory;
        this.inCommunity = inCommunity;
        this.zones = zones;
    }

    @Override
    public List<Home> of(UUID account, Instant at) {
        var actor = Scope.current().actor();
        return directory.homes(account).stream()
                .flatMap(community ->
                        Scope.of(community, actor)
                                .get(() -> inCommunity.of(account, zones.dayIn(community, at)))
                                .stream())
                .toList();
    }

    @Override
    public boolean anyIn(UUID account, UUID community, Instant at) {
        return Scope.of(community, Scope.current().actor())
                .get(() -> !inCommunity.of(account, zones.dayIn(community, at)).isEmpty());
    }
}
