package io.anju.files.store;

import io.anju.files.FileUse;
import io.anju.files.store.StoredFiles.Content;
import io.anju.jobs.RecurringJob;
import io.anju.kernel.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Removes files that nothing refers to, 30 days after they were last stored: a photo taken offline may wait that long for
 * its report. With no module that could refer to files it removes nothing.
 */
@Component
class OrphanSweep implements RecurringJob {

    private static final Duration SPARED = Duration.ofDays(30);
    private static final int AT_A_TIME = 500;

    private final StoredFiles files;
    private final Shelf shelf;
    private final List<FileUse> uses;
    private final BusinessClock clock;

    OrphanSweep(StoredFiles files, Shelf shelf, List<FileUse> uses, BusinessClock clock) {
        this.files = files;
        this.shelf = shelf;
        this.uses = uses;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "files.sweep-orphans";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        if (uses.isEmpty()) {
            return;
        }
        var before = clock.instant().minus(SPARED);
        var some = files.lastStoredBefore(before, new Content(new UUID(0, 0), ""), AT_A_TIME);
        while (!some.isEmpty()) {
            sweep(some, before);
            some = files.lastStoredBefore(before, some.getLast(), AT_A_TIME);
        }
    }

    private void sweep(List<Content> some, Instant before) {
        some.stream()
                .collect(Collectors.groupingBy(
                        Content::community, Collectors.mapping(Content::sha256, Collectors.toSet())))
                .forEach((community, hashes) -> unused(community, hashes).forEach(sha256 -> {
                    var content = new Content(community, sha256);
                    files.lock(content);
                    if (files.remove(content, before)) {
                        shelf.remove(community, sha256);
                    }
                }));
    }

    private Set<String> unused(UUID community, Set<String> hashes) {
        var unused = new HashSet<>(hashes);
        uses.forEach(use -> unused.removeAll(use.used(community, hashes)));
        return unused;
    }
}
