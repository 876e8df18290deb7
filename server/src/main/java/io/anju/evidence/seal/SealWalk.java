package io.anju.evidence.seal;

import io.anju.evidence.seal.Problem.Kind;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Walks over a community's seal from the first batch to the last, a page at a time, so that its memory does not grow with the
 * facts (one bit per batch apart), nor with the size of a photo. It trusts the key file and the log, not the database.
 */
@Component
class SealWalk {

    private static final int LINES = 1_000;
    private static final int BATCHES = 200;
    private static final int LEAVES = 2 * Sealing.MOST;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final SealReads reads;
    private final SealKey key;
    private final SealLog log;
    private final SealedPhotos photos;

    SealWalk(SealReads reads, SealKey key, SealLog log, SealedPhotos photos) {
        this.reads = reads;
        this.key = key;
        this.log = log;
        this.photos = photos;
    }

    /** How far it got: {@code batches} there were when it began, {@code facts} looked at in the first {@code done} of them. */
    record Progress(int batches, int done, long facts, long erased) {

        Progress plus(List<Batch> more, List<Leaf> leaves) {
            long blanked = leaves.stream().filter(Leaf::isErased).count();
            return new Progress(batches, done + more.size(), facts + leaves.size(), erased + blanked);
        }
    }

    record Outcome(Progress progress, long problemCount, List<Problem> problems) {}

    /** In the community's scope, or a span's; tells its progress page by page. */
    Outcome over(UUID community, Consumer<Progress> told) {
        var findings = new Findings();
        int last = reads.last(community).map(Batch::n).orElse(0);
        var witnessed = witnessed(community, findings);
        var progress = chain(community, last, witnessed, findings, told);
        smuggled(community, findings);
        return new Outcome(progress, findings.count(), findings.told());
    }

    /** Compares every line with its batch; answers which batches the log tells of. */
    private BitSet witnessed(UUID community, Findings findings) {
        var witnessed = new BitSet();
        var some = new ArrayList<SealLog.Line>();
        log.read(community, line -> {
            some.add(line);
            if (some.size() == LINES) {
                compare(community, some, witnessed, findings);
            }
        });
        compare(community, some, witnessed, findings);
        return witnessed;
    }

    private void compare(UUID community, List<SealLog.Line> lines, BitSet witnessed, Findings findings) {
        var batches = reads.numbered(
                community, lines.stream().map(SealLog.Line::n).distinct().toList());
        for (var line : lines) {
            var batch = batches.get(line.n());
            if (batch != null && line.n() > 0 && line.tellsOf(batch)) {
                witnessed.set(line.n());
            } else if (line.state() == SealLog.State.SEALED) {
                findings.add(batch == null ? Kind.BATCH_MISSING : Kind.FILE_AND_DATABASE_DIFFER, line.n());
            }
        }
        lines.clear();
    }

    private Progress chain(UUID community, int last, BitSet witnessed, Findings findings, Consumer<Progress> told) {
        var progress = new Progress(last, 0, 0, 0);
        var chain = new Chain(key, witnessed, findings);
        var page = page(community, 0, last);
        while (!page.isEmpty()) {
            int from = page.getFirst().n();
            int to = page.getLast().n();
            var leaves = reads.leaves(community, from, to, leaves(page) + 1);
            chain.follow(page, leaves);
            photos.check(community, from, to, findings);
            progress = progress.plus(page, leaves);
            told.accept(progress);
            page = page(community, to, last);
        }
        return progress;
    }

    /** As many batches as hold about {@link #LEAVES} facts, but one at least. */
    private List<Batch> page(UUID community, int after, int last) {
        var some = reads.batches(community, after, last, BATCHES);
        int taken = Math.min(1, some.size());
        while (taken < some.size() && leaves(some.subList(0, taken + 1)) <= LEAVES) {
            taken++;
        }
        return some.subList(0, taken);
    }

    /** A batch that claims more than any batch holds is wrong anyway and is not read to its end. */
    private static long leaves(List<Batch> batches) {
        return batches.stream()
                .mapToLong(batch -> Math.clamp(batch.facts(), 0, Sealing.MOST))
                .sum();
    }

    private void smuggled(UUID community, Findings findings) {
        var page = reads.facts(community, BEFORE_ALL, LEAVES);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(fact -> !fact.known())
                    .forEach(fact -> findings.add(Kind.FACT_NEVER_SEALED, fact.id()));
            page = reads.facts(community, page.getLast().id(), LEAVES);
        }
    }

    /** Follows the chain: numbers without a gap, each batch on the root before it, signed, witnessed, of unchanged facts. */
    private static final class Chain {

        private final SealKey key;
        private final BitSet witnessed;
        private final Findings findings;
        private byte[] previous = Batch.BEFORE_THE_FIRST;
        private int expected = 1;

        Chain(SealKey key, BitSet witnessed, Findings findings) {
            this.key = key;
            this.witnessed = witnessed;
            this.findings = findings;
        }

        void follow(List<Batch> batches, List<Leaf> leaves) {
            Map<Integer, List<Leaf>> byBatch = leaves.stream().collect(Collectors.groupingBy(Leaf::batch));
            for (var batch : batches) {
                link(batch);
                hold(batch, byBatch.getOrDefault(batch.n(), List.of()));
            }
        }

        private void link(Batch batch) {
            if (batch.n() != expected) {
                findings.add(Kind.BATCH_MISSING, expected);
            } else if (!MessageDigest.isEqual(previous, batch.previous())) {
                findings.add(Kind.ROOT_WRONG, batch.n());
            }
            if (!batch.isSignedBy(key)) {
                findings.add(Kind.SIGNATURE_WRONG, batch.n());
            }
            if (batch.n() < 1 || !witnessed.get(batch.n())) {
                findings.add(Kind.FILE_AND_DATABASE_DIFFER, batch.n());
            }
            previous = batch.root();
            expected = batch.n() + 1;
        }

        private void hold(Batch batch, List<Leaf> leaves) {
            leaves.stream()
                    .filter(leaf -> !leaf.unchanged())
                    .forEach(leaf ->
                            findings.add(leaf.fact() == null ? Kind.FACT_MISSING : Kind.FACT_CHANGED, leaf.id()));
            if (!batch.isRootOf(leaves)) {
                findings.add(Kind.ROOT_WRONG, batch.n());
            }
        }
    }
}
