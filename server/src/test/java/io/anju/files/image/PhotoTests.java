package io.anju.files.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoTests {

    private static final String SECRET = "GPS 22.5431N 114.0579E";

    @Test
    void aCleanedJpegSaysNothingButThePictureAndWhichWayIsUp() throws Exception {
        var photo = takenWith(exif(6), jpeg(1200, 600));

        var cleaned = Photo.jpeg(photo).cleaned();

        assertThat(text(photo)).contains(SECRET);
        assertThat(text(cleaned)).doesNotContain(SECRET);
        assertThat(new Jpeg(cleaned).orientation()).isEqualTo(6);
        assertThat(pixels(cleaned)).isEqualTo(pixels(photo));
        assertThat(Photo.jpeg(cleaned).cleaned()).isEqualTo(cleaned);
    }

    @Test
    void whatHangsOnAfterTheEndOfAJpegGoes() throws Exception {
        var plain = jpeg(40, 30);
        var withVideo = concat(plain, SECRET.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Photo.jpeg(withVideo).cleaned()).isEqualTo(Photo.jpeg(plain).cleaned());
    }

    @Test
    void aCleanedPngKeepsOnlyThePicture() throws Exception {
        var plain = png(30, 20);
        var said = withText(plain);

        assertThat(text(said)).contains(SECRET);
        assertThat(Photo.png(said).cleaned()).isEqualTo(plain);
    }

    @Test
    void aThumbnailIsSmallAndUpright() throws Exception {
        var lying = ImageIO.read(new ByteArrayInputStream(
                Photo.jpeg(takenWith(exif(6), jpeg(1200, 600))).thumbnail()));

        assertThat(lying.getWidth()).isEqualTo(240);
        assertThat(lying.getHeight()).isEqualTo(480);
        assertThat(new Color(lying.getRGB(120, 40)).getRed()).isGreaterThan(200);
        assertThat(new Color(lying.getRGB(120, 440)).getRed()).isLessThan(50);
    }

    @Test
    void aSmallPictureIsNotBlownUp() throws Exception {
        var small = ImageIO.read(new ByteArrayInputStream(Photo.png(png(30, 20)).thumbnail()));

        assertThat(small.getWidth()).isEqualTo(30);
    }

    @Test
    void theSizeIsReadWithoutDecoding() throws Exception {
        var bomb = png(10, 10);
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);

        assertThat(Photo.png(bomb).pixels()).isEqualTo(3_600_000_000L);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 20, 100, 400, 700})
    void aTruncatedJpegIsUnreadable(int length) throws Exception {
        var cut = Arrays.copyOf(jpeg(200, 100), length);

        assertThatExceptionOfType(UnreadableImage.class)
                .isThrownBy(() -> Photo.jpeg(cut).cleaned());
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 20, 40, 60})
    void aTruncatedPngIsUnreadable(int length) throws Exception {
        var cut = Arrays.copyOf(png(200, 100), length);

        assertThatExceptionOfType(UnreadableImage.class)
                .isThrownBy(() -> Photo.png(cut).cleaned());
    }

    /** Red on its left half, black on its right. */
    private static BufferedImage picture(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var drawing = image.createGraphics();
        drawing.setColor(Color.RED);
        drawing.fillRect(0, 0, width / 2, height);
        drawing.dispose();
        return image;
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        return written(width, height, "jpeg");
    }

    private static byte[] png(int width, int height) throws IOException {
        return written(width, height, "png");
    }

    private static byte[] written(int width, int height, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture(width, height), format, out);
        return out.toByteArray();
    }

    /** An EXIF block in the byte order of most phones, with a place behind its only entry. */
    private static byte[] exif(int orientation) {
        var place = SECRET.getBytes(StandardCharsets.ISO_8859_1);
        var exif = ByteBuffer.allocate(36 + place.length)
                .putShort((short) 0xFFE1)
                .putShort((short) (34 + place.length))
                .put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1))
                .put(new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, (byte) orientation, 0})
                .put(new byte[6])
                .put(place);
        return exif.array();
    }

    private static byte[] takenWith(byte[] exif, byte[] jpeg) {
        return concat(Arrays.copyOf(jpeg, 2), exif, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] withText(byte[] png) {
        var said = SECRET.getBytes(StandardCharsets.ISO_8859_1);
        var chunk = ByteBuffer.allocate(12 + said.length)
                .putInt(said.length)
                .put("tEXt".getBytes(StandardCharsets.ISO_8859_1))
                .put(said);
        return concat(Arrays.copyOf(png, 33), chunk.array(), Arrays.copyOfRange(png, 33, png.length));
    }

    private static byte[] concat(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static int pixels(byte[] photo) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(photo));
        return Arrays.hashCode(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
    }
}
