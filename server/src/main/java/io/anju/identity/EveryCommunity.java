package io.anju.identity;

import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Does something in each community, one after the other and in its scope, as nobody. One where it fails keeps no other from it. */
@Component
public class EveryCommunity {

    private static final String COMMUNITY = "community";

    private final Registry registry;

    EveryCommunity(Registry registry) {
        this.registry = registry;
    }

    /**
     * @param what it is, for who reads of its failing
     * @throws IllegalStateException once all were gone through, with the first that failed and all others beside it
     */
    public void run(String what, Runnable work) {
        var failed = new ArrayList<RuntimeException>();
        for (var site : registry.all()) {
            if (site.kind().equals(COMMUNITY)) {
                try {
                    Scope.of(site.id(), Actor.NOBODY).run(work);
                } catch (RuntimeException e) {
                    failed.add(new IllegalStateException(what + " failed in " + site.id(), e));
                }
            }
        }
        if (!failed.isEmpty()) {
            var first = failed.removeFirst();
            failed.forEach(first::addSuppressed);
            throw first;
        }
    }
}
