package io.anju.standards.adoption;

import io.anju.community.CommunityPromises;
import io.anju.standards.Promises;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers what a community promised to modules below that keep it. */
@Component
class PromisesOfCommunities implements CommunityPromises {

    private final Promises promises;

    PromisesOfCommunities(Promises promises) {
        this.promises = promises;
    }

    @Override
    public Optional<Promised> promised(String clause, Instant at) {
        return promises.adopted(clause, at).map(adopted -> new Promised(adopted.version(), adopted.parameters()));
    }
}
