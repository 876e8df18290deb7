package io.anju.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.Browser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.ImageIO;

/** A small picture that stands for whatever was signed or photographed. */
final class Pictures {

    private Pictures() {}

    /** @return its SHA-256, under which it is stored */
    static String upload(Browser browser, String files) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
            var sha256 = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
            var put = browser.put(files + sha256, "image/png", bytes.toByteArray());
            assertThat(put.status()).as(put.text()).isEqualTo(200);
            return sha256;
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
