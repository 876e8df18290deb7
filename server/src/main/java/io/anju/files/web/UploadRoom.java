package io.anju.files.web;

import io.anju.files.Files;
import io.anju.kernel.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Room in memory for what is being uploaded; when it is full the next one is asked to come again. */
@Component
class UploadRoom {

    /**
     * In megabytes: four documents of the largest kind, or some thirty photos of a phone. Of the 400 MB that a node has (run), a
     * body takes its size twice while it is read, and a photo as much again when it is cleaned.
     */
    static final int SIZE = 80;

    private static final int MEGABYTE = 1024 * 1024;

    private final Semaphore room = new Semaphore(SIZE);

    /** What reads a body and keeps it. */
    interface Work<T> {
        T call() throws IOException;
    }

    /**
     * @param announced the length of the body; what is not announced, or too long, may take the most
     * @throws Full when there is no room for it
     */
    <T> T with(long announced, Work<T> work) throws IOException {
        int share = megabytes(announced);
        if (!room.tryAcquire(share)) {
            throw new Full();
        }
        try {
            return work.call();
        } finally {
            room.release(share);
        }
    }

    private static int megabytes(long announced) {
        var most = announced < 0 ? Files.LARGEST : Math.min(announced, Files.LARGEST);
        return Math.toIntExact(Math.max(1, Math.ceilDiv(most, MEGABYTE)));
    }

    /** 503: in a few seconds there will be room again. */
    static final class Full extends Refusal {

        Full() {
            super("kernel.unavailable");
        }

        @Override
        public int status() {
            return 503;
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofSeconds(4);
        }
    }
}
