package io.anju.servicedesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.AnjuTest;
import io.anju.testing.Town;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AnjuTest
class PhotoStory {

    @Autowired
    Town town;

    @Test
    void aResidentsPhotoIsSeenByTheDeskAndTheTechnicianAndByNobodyElse() throws Exception {
        var quarter = town.promising("S09-021");
        var other = town.promising("S09-021");
        var resident = town.resident(quarter);
        var photo = photo();
        var file = "/api/communities/" + quarter.community() + "/files/" + sha256(photo);

        assertThat(resident.put(file, "image/png", photo).status()).isLessThan(300);
        assertThat(town.manager(quarter).get(file).status()).isEqualTo(404);
        var reported = resident.post("/api/me/communities/" + quarter.community() + "/tickets", """
                {"space":"%s","category":"leak","description":"漏水","photos":["%s"]}""".formatted(
                        quarter.home(), sha256(photo)));

        assertThat(reported.status()).as(reported.text()).isEqualTo(201);
        assertThat(town.manager(quarter).get(file + "/thumbnail").status()).isEqualTo(200);
        assertThat(town.technician(quarter).get(file).status()).isEqualTo(200);
        assertThat(town.manager(other).get(file).status()).isEqualTo(404);
        assertThat(town.resident(other).get(file).status()).isEqualTo(404);
    }

    static byte[] photo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
