package io.anju.plannedwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.Browser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import javax.imageio.ImageIO;

/** A picture that somebody takes along. */
final class Photo {

    private Photo() {}

    /**
     * Another each time.
     *
     * @param files where the community keeps them
     * @return its hash
     */
    static String storedBy(Browser who, String files) {
        var bytes = new ByteArrayOutputStream();
        try {
            var image = new BufferedImage(32, 24, BufferedImage.TYPE_INT_RGB);
            image.setRGB(1, 1, UUID.randomUUID().hashCode());
            ImageIO.write(image, "png", bytes);
            var hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
            var stored = who.put(files + "/" + hash, "image/png", bytes.toByteArray());
            assertThat(stored.status()).as(stored.text()).isLessThan(300);
            return hash;
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
