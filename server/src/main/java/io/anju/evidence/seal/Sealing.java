package io.anju.evidence.seal;

import io.anju.jobs.RecurringJob;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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

    private static final int MOST = 5_000;
    private static final int SALT_BYTES = 32;
    static final long LOCK = 0x5EA1;

    private final JdbcClient sql;
    private final SealKey key;
    private final SealLog log;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Sealing(JdbcClient sql, SealKey key, SealLog log, Clock clock) {
        this.sql = sql;
        this.key = key;
        this.log = log;
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
            sealWaiting();
        }
    }

    void sealWaiting() {
        sql.sql("select distinct community from fact_unsealed")
                .query((row, n) -> row.getObject("community", UUID.class))
                .list()
                .forEach(this::seal);
    }

    private void seal(UUID community) {
        var facts = waiting(community);
        var last = last(community);
        int n = last.isEmpty() ? 1 : last.getFirst().n() + 1;
        var previous = last.isEmpty() ? Batch.BEFORE_THE_FIRST : last.getFirst().root();
        var salts = facts.stream().map(fact -> salt()).toList();
        var commitments = new ArrayList<byte[]>();
        for (int leaf = 0; leaf < facts.size(); leaf++) {
            var fact = facts.get(leaf);
            commitments.add(fact.commitment(fact.personal(salts.get(leaf))));
        }
        var root = Digest.root(commitments);
        var signature = key.sign(Batch.message(community, n, facts.size(), previous, root));
        var batch = new Batch(community, n, facts.size(), previous, root, signature);
        keep(batch);
        keep(batch, facts, salts, commitments);
        log.append(SealLog.State.SEALING, batch);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                log.append(SealLog.State.SEALED, batch);
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

    private List<Batch> last(UUID community) {
        return sql.sql("select * from seal_batch where community = :community order by n desc limit 1")
                .param("community", community)
                .query((row, n) -> Batch.of(row))
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
                .param("key", key.publicKey())
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
