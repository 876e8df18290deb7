package io.anju.evidence.seal;

import io.anju.jobs.RecurringJob;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Seals what waits, one batch per community and run. One sealer at a time; a fact is taken because it is in the set of
 * unsealed ones, never because of its place in a sequence, so a late commit is not passed over.
 */
@Component
class Sealing implements RecurringJob {

    /** No batch holds more facts. */
    static final int MOST = 5_000;

    /** Of one community in one run: a backlog is worked off without starving the others. */
    private static final int BATCHES = 20;

    private static final int SALT_BYTES = 32;
    static final long LOCK = 0x5EA1;

    private final JdbcClient sql;
    private final SealKey key;
    private final SealLog log;
    private final SealReads reads;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private volatile boolean reconciled;

    Sealing(JdbcClient sql, SealKey key, SealLog log, SealReads reads, Clock clock) {
        this.sql = sql;
        this.key = key;
        this.log = log;
        this.reads = reads;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "evidence.seal";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        if (sql.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single()) {
            if (!reconciled) {
                reconcile();
            }
            sealWaiting();
        }
    }

    /** A crash between commit and the {@code SEALED} line left a batch that the log only announced: now it says so. */
    void reconcile() {
        log.communities().forEach(this::reconcile);
        reconciled = true;
    }

    private void reconcile(UUID community) {
        var announced = new HashMap<Integer, SealLog.Line>();
        log.readLately(community, line -> {
            if (line.state() == SealLog.State.SEALING) {
                announced.put(line.n(), line);
            } else {
                announced.remove(line.n());
            }
        });
        reads.numbered(community, announced.keySet()).values().stream()
                .filter(batch ->
                        Objects.requireNonNull(announced.get(batch.n())).tellsOf(batch))
                .forEach(batch -> log.append(SealLog.State.SEALED, batch));
    }

    void sealWaiting() {
        sql.sql("select distinct community from fact_unsealed")
                .query((row, n) -> row.getObject("community", UUID.class))
                .list()
                .forEach(this::sealAll);
    }

    private void sealAll(UUID community) {
        var facts = waiting(community);
        for (int batch = 0; batch < BATCHES && !facts.isEmpty(); batch++) {
            seal(community, facts);
            facts = facts.size() < MOST ? List.of() : waiting(community);
        }
    }

    private void seal(UUID community, List<SealedFact> facts) {
        var last = reads.last(community);
        int n = last.map(Batch::n).orElse(0) + 1;
        var previous = last.map(Batch::root).orElse(Batch.BEFORE_THE_FIRST);
        var salts = facts.stream().map(fact -> salt()).toList();
        var commitments = new ArrayList<byte[]>();
        for (int leaf = 0; leaf < facts.size(); leaf++) {
            var fact = facts.get(leaf);
            commitments.add(fact.commitment(fact.personal(salts.get(leaf))));
        }
        var root = Digest.root(commitments);
        var signature = key.sign(Batch.message(community, n, facts.size(), previous, root));
        var batch = new Batch(community, n, facts.size(), previous, root, signature, key.publicKey());
        keep(batch);
        keep(batch, facts, salts, commitments);
        log.append(SealLog.State.SEALING, batch);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                reconciled = false;
                log.append(SealLog.State.SEALED, batch);
                reconciled = true;
            }
        });
    }

    private List<SealedFact> waiting(UUID community) {
        return sql.sql("select " + SealedFact.COLUMNS + """
                  from fact_unsealed u join fact f on f.community = u.community and f.id = u.fact
                 where u.community = :community order by f.id limit :most
                """)
                .param("community", community)
                .param("most", MOST)
                .query((row, n) -> SealedFact.of(row))
                .list();
    }

    private void keep(Batch batch) {
        sql.sql("""
                insert into seal_batch (community, n, facts, previous, root, signature, public_key, sealed_at)
                values (:community, :n, :facts, :previous, :root, :signature, :key, :at)
                """)
                .param("community", batch.community())
                .param("n", batch.n())
                .param("facts", batch.facts())
                .param("previous", batch.previous())
                .param("root", batch.root())
                .param("signature", batch.signature())
                .param("key", batch.publicKey())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private void keep(Batch batch, List<SealedFact> facts, List<byte[]> salts, List<byte[]> commitments) {
        var ids = facts.stream().map(fact -> fact.id().toString()).toArray(String[]::new);
        var personal = new byte[facts.size()][];
        for (int leaf = 0; leaf < personal.length; leaf++) {
            personal[leaf] = facts.get(leaf).personal(salts.get(leaf));
        }
        sql.sql("""
                with leaf as (select fact, personal, commitment, n
                                from unnest(:facts::text[]::uuid[], :personal::bytea[], :commitments::bytea[])
                                     with ordinality as l (fact, personal, commitment, n)),
                     gone as (delete from fact_unsealed u using leaf l where u.community = :community and u.fact = l.fact)
                insert into fact_seal (community, fact, batch, leaf, personal, commitment)
                select :community, fact, :batch, n - 1, personal, commitment from leaf
                """)
                .param("facts", ids)
                .param("personal", personal)
                .param("commitments", commitments.toArray(byte[][]::new))
                .param("community", batch.community())
                .param("batch", batch.n())
                .update();
        sql.sql("""
                insert into fact_salt (community, fact, salt)
                select :community, fact, salt from unnest(:facts::text[]::uuid[], :salts::bytea[]) as s (fact, salt)
                """)
                .param("community", batch.community())
                .param("facts", ids)
                .param("salts", salts.toArray(byte[][]::new))
                .update();
    }

    private byte[] salt() {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }
}
