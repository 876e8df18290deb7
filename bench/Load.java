import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** Two ways of asking: as often as answers come, and as often as people ask whether answers come or not. */
final class Load {

    private Load() {}

    /** One request of that number; throws when the answer is not the expected one. */
    interface Request {
        void send(int user, long number) throws Exception;
    }

    /** Milliseconds from the moment each request should have been sent until it was answered, in order. */
    record Latencies(long[] micros, long failures) {

        double percentile(double share) {
            return micros.length == 0 ? Double.NaN : micros[(int) Math.min(micros.length - 1, (long) (micros.length * share))] / 1000.0;
        }
    }

    /** Answers a second of so many connections that each ask again at once. */
    static double closed(int connections, int seconds, Request request) throws Exception {
        var done = new AtomicLong();
        var number = new AtomicLong();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var failures = new ConcurrentLinkedQueue<Exception>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < connections; i++) {
            int user = i;
            threads.add(Thread.ofVirtual().start(() -> {
                while (System.nanoTime() < end && failures.isEmpty()) {
                    try {
                        request.send(user, number.getAndIncrement());
                        done.incrementAndGet();
                    } catch (Exception e) {
                        failures.add(e);
                    }
                }
            }));
        }
        long began = System.nanoTime();
        for (var thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw failures.peek();
        }
        return done.get() * 1e9 / (System.nanoTime() - began);
    }

    /** Users who each ask once a second, evenly spread, each in a thread of its own: nobody waits for anybody else's answer. */
    static Latencies open(int users, int seconds, Request request) throws InterruptedException {
        var latencies = new ConcurrentLinkedQueue<Long>();
        var failures = new AtomicLong();
        long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(200);
        long step = TimeUnit.SECONDS.toNanos(1) / users;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long number = 0; number < (long) users * seconds; number++) {
                long sent = number;
                long intended = start + number * step;
                long wait = intended - System.nanoTime();
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                threads.submit(() -> {
                    try {
                        request.send((int) (sent % users), sent);
                        latencies.add((System.nanoTime() - intended) / 1000);
                    } catch (Exception e) {
                        if (failures.getAndIncrement() == 0) {
                            System.err.println("The first that failed: " + e);
                        }
                    }
                });
            }
        }
        return new Latencies(latencies.stream().flatMapToLong(LongStream::of).sorted().toArray(), failures.get());
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    static String all(List<Double> values) {
        return Arrays.toString(values.stream().mapToLong(Math::round).toArray());
    }
}
