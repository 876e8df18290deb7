package io.anju.identity.web;

import io.anju.identity.AccountNames;
import io.anju.identity.Homes;
import io.anju.identity.Homes.Home;
import io.anju.identity.Registry;
import io.anju.identity.access.Permissions;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import io.anju.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the signed-in person may see and where they live: what both faces ask first. */
@RestController
class Me {

    /** The answer of {@code GET /api/me} and of signing in. */
    record View(UUID account, String name, List<Permissions.Place> communities, List<HomeView> homes) {}

    record HomeView(
            UUID community,
            String communityName,
            UUID space,
            String label,
            String relation,
            Set<String> rights,
            @Nullable LocalDate until) {}

    private final Permissions permissions;
    private final Registry registry;
    private final List<Homes> homes;
    private final List<AccountNames> names;
    private final BusinessClock clock;

    Me(Permissions permissions, Registry registry, List<Homes> homes, List<AccountNames> names, BusinessClock clock) {
        this.permissions = permissions;
        this.registry = registry;
        this.homes = homes;
        this.names = names;
        this.clock = clock;
    }

    /** Who is signed in, what they may do where, and where they live. */
    @GetMapping("/api/me")
    @OpenTo(Audience.SIGNED_IN)
    View me() {
        return of(Scope.current().actor().required());
    }

    View of(UUID account) {
        var name = names.stream().flatMap(port -> port.of(account).stream()).findFirst();
        return new View(account, name.orElse(""), permissions.places(account), homesOf(account));
    }

    private List<HomeView> homesOf(UUID account) {
        var now = clock.instant();
        return homes.stream()
                .flatMap(port -> port.of(account, now).stream())
                .map(this::named)
                .toList();
    }

    private HomeView named(Home home) {
        var community = registry.find(home.community()).map(Registry.Site::name);
        return new HomeView(
                home.community(),
                community.orElse(""),
                home.space(),
                home.label(),
                home.relation(),
                home.rights(),
                home.until());
    }
}
