package io.anju.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anju.identity.Registry.Site;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EveryCommunityTests {

    private final Site first = site("community");
    private final Site office = site("head_office");
    private final Site second = site("community");
    private final Site third = site("community");

    private final EveryCommunity communities = new EveryCommunity(registry(first, office, second, third));

    @Test
    void oneWhereItFailsKeepsNoOtherFromIt() {
        var seen = new ArrayList<UUID>();

        assertThatThrownBy(() -> communities.run("work", () -> {
                    var here = Scope.current().requiredCommunity();
                    seen.add(here);
                    if (!here.equals(third.id())) {
                        throw new IllegalArgumentException("no");
                    }
                }))
                .hasMessage("work failed in " + first.id())
                .hasRootCauseMessage("no")
                .satisfies(failed -> assertThat(failed.getSuppressed()).hasSize(1));

        assertThat(seen).containsExactly(first.id(), second.id(), third.id());
    }

    @Test
    void nothingIsSaidWhereNothingFails() {
        var seen = new ArrayList<UUID>();

        communities.run("work", () -> seen.add(Scope.current().requiredCommunity()));

        assertThat(seen).doesNotContain(office.id()).hasSize(3);
    }

    private static Site site(String kind) {
        return new Site(UUID.randomUUID(), kind, kind, "QH", CommunityZone.DEFAULT);
    }

    private static Registry registry(Site... sites) {
        return (Registry) Proxy.newProxyInstance(
                Registry.class.getClassLoader(),
                new Class<?>[] {Registry.class},
                (proxy, method, arguments) -> List.of(sites));
    }
}
