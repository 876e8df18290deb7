package io.anju.identity.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Counts in the database, so that all nodes count together. It uses a connection of its own: call it outside transactions. */
@Component
public class Limits {

    private static final Duration KEPT_AFTER_FULL = Duration.ofMinutes(1);
    private static final int SWEEP_EVERY = 256;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final Map<Limit, BucketConfiguration> sizes = new EnumMap<>(Limit.class);
    private final AtomicInteger uses = new AtomicInteger();

    Limits(DataSource dataSource, Clock clock, Environment environment) {
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_limit")
                .clientClock(new SystemMeter(clock))
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_AFTER_FULL))
                .build();
        for (var limit : Limit.values()) {
            sizes.put(limit, size(limit, environment));
        }
    }

    static BucketConfiguration size(Limit limit, Environment environment) {
        int many = environment.getProperty("anju.limits." + limit.key(), Integer.class, limit.many());
        return BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(many)
                        .refillGreedy(many, limit.period())
                        .build())
                .build();
    }

    /**
     * Takes one, before what it counts is done: of many at once no more get through than there are.
     *
     * @param subject whom the limit counts: an address, or the hash of a phone number, never the number
     * @throws TooMany saying when there will be one again
     */
    public void spend(Limit limit, String subject) {
        var taken = bucket(limit, subject).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            throw new TooMany(Duration.ofNanos(taken.getNanosToWaitForRefill()));
        }
        if (uses.incrementAndGet() % SWEEP_EVERY == 0) {
            buckets.removeExpired(SWEEP_EVERY * 2);
        }
    }

    /** For what turned out not to count. */
    public void giveBack(Limit limit, String subject) {
        bucket(limit, subject).addTokens(1);
    }

    private BucketProxy bucket(Limit limit, String subject) {
        return buckets.getProxy(limit.key() + ":" + subject, () -> sizes.get(limit));
    }

    /** Buckets are the system clock's business, and all nodes' clocks show the same time of day. */
    record SystemMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
