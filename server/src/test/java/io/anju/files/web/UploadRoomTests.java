package io.anju.files.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.anju.files.Files;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class UploadRoomTests {

    private final UploadRoom room = new UploadRoom();

    @Test
    void fourOfTheLargestFillItAndTheNextIsAskedToComeAgain() throws IOException {
        for (long length : new long[] {Files.LARGEST, -1, Files.LARGEST * 100L}) {
            assertThat(nested(4, length)).isEqualTo("kept");
            assertThatExceptionOfType(UploadRoom.Full.class)
                    .isThrownBy(() -> nested(5, length))
                    .satisfies(full -> {
                        assertThat(full.status()).isEqualTo(503);
                        assertThat(full.retryAfter()).isPositive();
                        assertThat(full.code()).isEqualTo("kernel.unavailable");
                    });
        }
    }

    @Test
    void smallOnesTakeLittleAndWhatFailsGivesItsRoomBack() throws IOException {
        assertThat(nested(UploadRoom.SIZE, 0)).isEqualTo("kept");
        for (int i = 0; i < 10; i++) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> room.with(Files.LARGEST, () -> {
                        throw new IOException("the phone went away");
                    }));
        }
        assertThat(nested(4, Files.LARGEST)).isEqualTo("kept");
    }

    /** So many at once. */
    private String nested(int many, long length) throws IOException {
        return many == 0 ? "kept" : room.with(length, () -> nested(many - 1, length));
    }
}
