package io.anju.identity.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Keeps one address from drowning a node. It counts in memory: a question to the database would be the flood itself. Of more
 * than 100,000 addresses the one unseen for longest is forgotten.
 */
@Component
public class AnonymousFlood {

    static final int ADDRESSES = 100_000;

    private final BucketConfiguration size;
    private final Limits.SystemMeter meter;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES;
        }
    };

    AnonymousFlood(Clock clock, Environment environment) {
        this.size = Limits.size(Limit.ANONYMOUS_REQUESTS, environment);
        this.meter = new Limits.SystemMeter(clock);
    }

    /** @throws TooMany when the address asked too often */
    public void spend(String address) {
        var taken = bucket(address).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            throw new TooMany(Duration.ofNanos(taken.getNanosToWaitForRefill()));
        }
    }

    /** For a request that turned out to be somebody's. */
    public void giveBack(String address) {
        bucket(address).addTokens(1);
    }

    private synchronized Bucket bucket(String address) {
        return buckets.computeIfAbsent(address, unseen -> {
            var bucket = Bucket.builder().withCustomTimePrecision(meter);
            for (var bandwidth : size.getBandwidths()) {
                bucket.addLimit(bandwidth);
            }
            return bucket.build();
        });
    }
}
