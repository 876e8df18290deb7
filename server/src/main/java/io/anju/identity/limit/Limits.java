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
     * Refuses when nothing is left, and takes nothing.
     *
     * @param subject whom the limit counts: an address, or the hash of a phone number, never the number
     * @throws TooMany saying when there will be one again
     */
    public void demand(Limit limit, String subject) {
        var left = bucket(limit, subject).estimateAbilityToConsume(1);
        if (!left.canBeConsumed()) {
            throw new TooMany(Duration.ofNanos(left.getNanosToWaitForRefill()));
        }
    }

    /** Takes one, if there is one left. */
    public void spend(Limit limit, String subject) {
        bucket(limit, subject).tryConsume(1);
        if (uses.incrementAndGet() % SWEEP_EVERY == 0) {
            buckets.removeExpired(SWEEP_EVERY * 2);
        }
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
