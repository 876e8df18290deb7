package io.anju.files.store;

import static java.util.Objects.requireNonNull;

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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes files that nothing refers to, 30 days after they were last stored: a photo taken offline may wait that long for
 * its report. With no module that could refer to files it removes nothing. Each content goes by itself, its rows first: whatever
 * happens meanwhile, there may be a file too many, never a row without its file.
 */
@Component
class OrphanSweep implements RecurringJob {

    private static final Duration SPARED = Duration.ofDays(30);
    private static final int AT_A_TIME = 500;

    private final StoredFiles files;
    private final Shelf shelf;
    private final List<FileUse> uses;
    private final BusinessClock clock;
    private final TransactionTemplate apart;

    OrphanSweep(
            StoredFiles files,
            Shelf shelf,
            List<FileUse> uses,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.shelf = shelf;
        this.uses = uses;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String name() {
        return "files.sweep-orphans";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    /** A bucket may take its time with each file. */
    @Override
    public boolean inOneTransaction() {
        return false;
    }

    @Override
    public void run() {
        if (uses.isEmpty()) {
            return;
        }
        var before = clock.instant().minus(SPARED);
        var some = lastStored(before, new Content(new UUID(0, 0), ""));
        while (!some.isEmpty()) {
            unused(some).forEach(content -> remove(content, before));
            some = lastStored(before, some.getLast());
        }
    }

    private List<Content> lastStored(Instant before, Content after) {
        return requireNonNull(apart.execute(status -> files.lastStoredBefore(before, after, AT_A_TIME)));
    }

    private List<Content> unused(List<Content> some) {
        return requireNonNull(apart.execute(status -> some.stream()
                .collect(Collectors.groupingBy(
                        Content::community, Collectors.mapping(Content::sha256, Collectors.toSet())))
                .entrySet()
                .stream()
                .flatMap(stored -> unused(stored.getKey(), stored.getValue()).stream()
                        .map(sha256 -> new Content(stored.getKey(), sha256)))
                .toList()));
    }

    /** Holds the lock in one transaction until the file is gone, which it may be only after the other has committed. */
    private void remove(Content content, Instant before) {
        apart.executeWithoutResult(held -> {
            files.lock(content);
            if (Boolean.TRUE.equals(apart.execute(status -> files.remove(content, before)))) {
                shelf.remove(content.community(), content.sha256());
            }
        });
    }

    private Set<String> unused(UUID community, Set<String> hashes) {
        var unused = new HashSet<>(hashes);
        uses.forEach(use -> unused.removeAll(use.used(community, hashes)));
        return unused;
    }
}
