package io.anju.files.image;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** A photo somebody sent: how large it is without decoding it, what others may see of it, and a small picture of it. */
public final class Photo {

    /** The longer side of a thumbnail. */
    static final int THUMBNAIL = 480;

    /** Decoding takes memory by the pixel: two at a time. */
    private static final Semaphore DECODING = new Semaphore(2);

    private final byte[] bytes;
    private final boolean jpeg;

    private Photo(byte[] bytes, boolean jpeg) {
        this.bytes = bytes;
        this.jpeg = jpeg;
    }

    public static Photo jpeg(byte[] bytes) {
        return new Photo(bytes, true);
    }

    public static Photo png(byte[] bytes) {
        return new Photo(bytes, false);
    }

    /** Width times height, as the header says; nothing is decoded. */
    public long pixels() throws UnreadableImage {
        return reading(reader -> (long) reader.getWidth(0) * reader.getHeight(0));
    }

    /** The same picture without position, camera, texts. */
    public byte[] cleaned() throws UnreadableImage {
        return jpeg ? new Jpeg(bytes).cleaned() : Png.cleaned(bytes);
    }

    /** Upright, at most {@value #THUMBNAIL} pixels on its longer side, JPEG. */
    public byte[] thumbnail() throws UnreadableImage {
        int orientation = jpeg ? new Jpeg(bytes).orientation() : 1;
        DECODING.acquireUninterruptibly();
        try {
            return encoded(upright(reading(Photo::small), orientation));
        } finally {
            DECODING.release();
        }
    }

    private static BufferedImage small(ImageReader reader) throws IOException {
        int longer = Math.max(reader.getWidth(0), reader.getHeight(0));
        int every = Math.max(1, longer / (2 * THUMBNAIL));
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, parameters);
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        double scale = Math.min(1.0, (double) THUMBNAIL / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean lying = orientation >= 5;
        var result = new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        var turn = turn(orientation, width, height);
        turn.scale((double) width / image.getWidth(), (double) height / image.getHeight());
        var drawing = result.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.setBackground(Color.WHITE);
        drawing.clearRect(0, 0, result.getWidth(), result.getHeight());
        drawing.drawImage(image, turn, null);
        drawing.dispose();
        return result;
    }

    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] encoded(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** What a reader does with the picture. */
    private interface Reading<T> {
        T of(ImageReader reader) throws IOException;
    }

    /** A broken picture shows itself in many ways, also in unchecked ones of the decoder. */
    private <T> T reading(Reading<T> work) throws UnreadableImage {
        var reader = ImageIO.getImageReadersByFormatName(jpeg ? "jpeg" : "png").next();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            return work.of(reader);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableImage(e);
        } finally {
            reader.dispose();
        }
    }
}
