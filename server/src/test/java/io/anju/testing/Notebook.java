package io.anju.testing;

import io.anju.jobs.DueWorkHandler;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Due work of the tests' own: it only notes when and where it was done. */
@TestComponent
public class Notebook implements DueWorkHandler {

    public static final String KIND = "jobs.test";

    /** One piece of work, the business time it was done at and the community it was done in. */
    public record Done(UUID subject, Instant at, @Nullable UUID scope) {}

    private final List<Done> done = new CopyOnWriteArrayList<>();
    private final List<UUID> failsOnce = new CopyOnWriteArrayList<>();
    private final BusinessClock clock;

    Notebook(BusinessClock clock) {
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID community, UUID subject, Instant due) {
        if (failsOnce.remove(subject)) {
            throw new IllegalStateException("Fails once");
        }
        note(subject);
    }

    void note(UUID subject) {
        done.add(new Done(subject, clock.instant(), Scope.current().community()));
    }

    public List<Done> done() {
        return done;
    }

    public void failOnce(UUID subject) {
        failsOnce.add(subject);
    }

    public void clear() {
        done.clear();
        failsOnce.clear();
    }
}
