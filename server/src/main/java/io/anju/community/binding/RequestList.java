package io.anju.community.binding;

import io.anju.identity.Directory;
import io.anju.identity.Registry;
import io.anju.kernel.Scope;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an account asked for, wherever it asked. */
@Component
public class RequestList {

    /** One request and its answer; {@code home} is what the asker wrote. */
    public record Mine(
            UUID id,
            UUID community,
            String communityName,
            String home,
            String relation,
            String state,
            Instant askedAt,
            @Nullable String reason,
            List<String> photos) {}

    private final Directory directory;
    private final Registry registry;
    private final RequestsInCommunity inCommunity;

    RequestList(Directory directory, Registry registry, RequestsInCommunity inCommunity) {
        this.directory = directory;
        this.registry = registry;
        this.inCommunity = inCommunity;
    }

    /** Newest first. */
    public List<Mine> mine() {
        var actor = Scope.current().actor();
        return directory.asked(actor.required()).stream()
                .flatMap(community -> in(community).stream())
                .sorted(Comparator.comparing(Mine::askedAt).reversed())
                .toList();
    }

    private List<Mine> in(UUID community) {
        var name = registry.find(community).map(Registry.Site::name).orElse("");
        var actor = Scope.current().actor();
        return Scope.of(community, actor).get(() -> inCommunity.of(actor.required())).stream()
                .map(asked -> new Mine(
                        asked.id(),
                        community,
                        name,
                        asked.home(),
                        asked.relation(),
                        asked.state(),
                        asked.askedAt(),
                        asked.reason(),
                        asked.photos()))
                .toList();
    }
}
