package io.anju.evidence.seal;

import io.anju.evidence.seal.SealedPhotos.Shown;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pages of the seal's tables, each statement one page and one snapshot. */
@Component
@Transactional(readOnly = true)
class SealReads {

    /** A fact on the way through all facts, and whether a batch holds it or it still waits. */
    record Met(UUID id, boolean known) {}

    /** The facts that no seal protects yet. */
    record Waiting(long count, Optional<Instant> since) {}

    private final JdbcClient sql;

    SealReads(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Batch> last(UUID community) {
        return sql.sql("select * from seal_batch where community = :community order by n desc limit 1")
                .param("community", community)
                .query((row, n) -> Batch.of(row))
                .optional();
    }

    List<Batch> batches(UUID community, int after, int upTo, int limit) {
        return sql.sql("""
                select * from seal_batch
                 where community = :community and n > :after and n <= :upTo order by n limit :limit
                """)
                .param("community", community)
                .param("after", after)
                .param("upTo", upTo)
                .param("limit", limit)
                .query((row, n) -> Batch.of(row))
                .list();
    }

    Map<Integer, Batch> numbered(UUID community, Collection<Integer> numbers) {
        return sql
                .sql("select * from seal_batch where community = :community and n = any(:numbers)")
                .param("community", community)
                .param("numbers", numbers.toArray(Integer[]::new))
                .query((row, n) -> Batch.of(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Batch::n, Function.identity()));
    }

    List<Leaf> leaves(UUID community, int from, int to, long limit) {
        return sql.sql("select s.fact as sealed, s.batch, s.personal, s.commitment, t.salt, " + SealedFact.COLUMNS
                        + """
                  from fact_seal s
                  left join fact f on f.community = s.community and f.id = s.fact
                  left join fact_salt t on t.community = s.community and t.fact = s.fact
                 where s.community = :community and s.batch between :from and :to
                 order by s.batch, s.leaf
                 limit :limit
                """)
                .param("community", community)
                .param("from", from)
                .param("to", to)
                .param("limit", limit)
                .query((row, n) -> Leaf.of(row))
                .list();
    }

    List<Shown> photos(UUID community, int from, int to, Shown after, int limit) {
        return sql.sql("""
                select p.fact, p.n, p.sha256
                  from fact_seal s join fact_photo p on p.community = s.community and p.fact = s.fact
                 where s.community = :community and s.batch between :from and :to and (p.fact, p.n) > (:fact, :n)
                 order by p.fact, p.n
                 limit :limit
                """)
                .param("community", community)
                .param("from", from)
                .param("to", to)
                .param("fact", after.fact())
                .param("n", after.n())
                .param("limit", limit)
                .query((row, n) ->
                        new Shown(row.getObject("fact", UUID.class), row.getInt("n"), row.getString("sha256")))
                .list();
    }

    List<Met> facts(UUID community, UUID after, int limit) {
        return sql.sql("""
                select f.id,
                       exists (select from fact_seal s
                                 join seal_batch b on b.community = s.community and b.n = s.batch
                                where s.community = f.community and s.fact = f.id)
                       or exists (select from fact_unsealed u where u.community = f.community and u.fact = f.id) as known
                  from fact f
                 where f.community = :community and f.id > :after
                 order by f.id
                 limit :limit
                """)
                .param("community", community)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new Met(row.getObject("id", UUID.class), row.getBoolean("known")))
                .list();
    }

    /** Fact ids carry the time of the system clock at which they were made. */
    Waiting waiting(UUID community) {
        return sql.sql("""
                select count(*) as count,
                       (select uuid_extract_timestamp(o.fact) from fact_unsealed o
                         where o.community = :community order by o.fact limit 1) as since
                  from fact_unsealed u where u.community = :community
                """)
                .param("community", community)
                .query((row, n) -> new Waiting(
                        row.getLong("count"),
                        Optional.ofNullable(row.getTimestamp("since")).map(java.sql.Timestamp::toInstant)))
                .single();
    }
}
