package io.anju.evidence.seal;

import static java.util.stream.Collectors.groupingBy;

import io.anju.evidence.Verification;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Trusts the key file and the log, not the database: the public key kept in a batch is for outsiders. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class SealVerification implements Verification {

    /** A leaf of a batch, with the fact as it stands now; {@code fact} is null when it is gone. */
    private record Leaf(
            UUID id,
            int batch,
            byte[] personal,
            byte[] commitment,
            byte @Nullable [] salt,
            @Nullable SealedFact fact) {

        boolean unchanged() {
            return fact != null
                    && MessageDigest.isEqual(commitment, fact.commitment(personal))
                    && (salt == null ? fact.namesNobody() : MessageDigest.isEqual(personal, fact.personal(salt)));
        }

        static Leaf of(ResultSet row) throws SQLException {
            return new Leaf(
                    row.getObject("sealed", UUID.class),
                    row.getInt("batch"),
                    row.getBytes("personal"),
                    row.getBytes("commitment"),
                    row.getBytes("salt"),
                    row.getString("id") == null ? null : SealedFact.of(row));
        }
    }

    private final JdbcClient sql;
    private final SealKey key;
    private final SealLog log;

    SealVerification(JdbcClient sql, SealKey key, SealLog log) {
        this.sql = sql;
        this.key = key;
        this.log = log;
    }

    @Override
    public Result verify(UUID community) {
        var lines = log.of(community);
        var problems = new ArrayList<Problem>();
        var leaves = leaves(community);
        var batches = batches(community);
        leaves.stream().filter(leaf -> !leaf.unchanged()).forEach(leaf -> problems.add(problem(leaf)));
        neverSealed(community).forEach(fact -> problems.add(new Problem(Kind.FACT_NEVER_SEALED, fact.toString())));
        chain(batches, leaves.stream().collect(groupingBy(Leaf::batch)), problems);
        compare(batches, lines, problems);
        int erased = (int) leaves.stream().filter(leaf -> leaf.salt() == null).count();
        return new Result(leaves.size(), erased, unsealed(community), batches.size(), problems);
    }

    private static Problem problem(Leaf leaf) {
        return new Problem(
                leaf.fact() == null ? Kind.FACT_MISSING : Kind.FACT_CHANGED,
                leaf.id().toString());
    }

    private void chain(List<Batch> batches, Map<Integer, List<Leaf>> leaves, List<Problem> problems) {
        var previous = Batch.BEFORE_THE_FIRST;
        int expected = 1;
        for (var batch : batches) {
            var about = Integer.toString(batch.n());
            if (batch.n() != expected) {
                problems.add(new Problem(Kind.BATCH_MISSING, Integer.toString(expected)));
            } else if (!MessageDigest.isEqual(previous, batch.previous())) {
                problems.add(new Problem(Kind.ROOT_WRONG, about));
            }
            if (!adds(batch, leaves.getOrDefault(batch.n(), List.of()))) {
                problems.add(new Problem(Kind.ROOT_WRONG, about));
            }
            if (!key.signed(batch.message(), batch.signature())) {
                problems.add(new Problem(Kind.SIGNATURE_WRONG, about));
            }
            previous = batch.root();
            expected = batch.n() + 1;
        }
    }

    private static boolean adds(Batch batch, List<Leaf> leaves) {
        return leaves.size() == batch.facts()
                && MessageDigest.isEqual(
                        batch.root(),
                        Digest.root(leaves.stream().map(Leaf::commitment).toList()));
    }

    private static void compare(List<Batch> batches, List<SealLog.Line> lines, List<Problem> problems) {
        for (var batch : batches) {
            if (lines.stream().noneMatch(line -> line.tellsOf(batch))) {
                problems.add(new Problem(Kind.FILE_AND_DATABASE_DIFFER, Integer.toString(batch.n())));
            }
        }
        for (var line : lines) {
            if (line.state() == SealLog.State.SEALED && batches.stream().noneMatch(line::tellsOf)) {
                problems.add(new Problem(Kind.BATCH_MISSING, Integer.toString(line.n())));
            }
        }
    }

    private List<Leaf> leaves(UUID community) {
        return sql.sql("select s.fact as sealed, s.batch, s.personal, s.commitment, t.salt, " + SealedFact.COLUMNS
                        + """
                  from fact_seal s
                  left join fact f on f.community = s.community and f.id = s.fact
                  left join fact_salt t on t.community = s.community and t.fact = s.fact
                 where s.community = :community
                 order by s.batch, s.leaf
                """)
                .param("community", community)
                .query((row, n) -> Leaf.of(row))
                .list();
    }

    private List<Batch> batches(UUID community) {
        return sql.sql("select * from seal_batch where community = :community order by n")
                .param("community", community)
                .query((row, n) -> Batch.of(row))
                .list();
    }

    private List<UUID> neverSealed(UUID community) {
        return sql.sql("""
                select f.id from fact f
                 where f.community = :community
                   and not exists (select from fact_seal s where s.community = f.community and s.fact = f.id)
                   and not exists (select from fact_unsealed u where u.community = f.community and u.fact = f.id)
                """)
                .param("community", community)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    private int unsealed(UUID community) {
        return sql.sql("select count(*) from fact_unsealed where community = :community")
                .param("community", community)
                .query(Integer.class)
                .single();
    }
}
