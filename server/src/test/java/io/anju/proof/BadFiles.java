package io.anju.proof;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files that are not what they seem, made to break whoever opens them. */
final class BadFiles {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int MEGABYTE = 1_000_000;

    private BadFiles() {}

    static Map<String, byte[]> all(Random random) {
        var jpeg = picture("jpeg");
        var png = picture("png");
        var files = new LinkedHashMap<String, byte[]>();
        files.put("an empty file", new byte[0]);
        files.put("one byte", new byte[1]);
        files.put("a program", ("MZ" + "\0".repeat(200)).getBytes(StandardCharsets.ISO_8859_1));
        files.put("a page", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
        files.put(
                "a picture with script", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
        files.put("the beginning of a JPEG", Arrays.copyOf(jpeg, jpeg.length / 2));
        files.put("the beginning of a PNG", Arrays.copyOf(png, png.length / 2));
        files.put("a JPEG's first bytes", Arrays.copyOf(jpeg, 3));
        files.put("noise after a JPEG's first bytes", noise(Arrays.copyOf(jpeg, 20), random));
        files.put("a PNG of 2.5 thousand million pixels", pngOf(50_000, 50_000, new byte[0]));
        files.put("a PNG of negative size", pngOf(-1, -1, new byte[0]));
        files.put("a PNG without a picture", pngOf(100, 100, new byte[0]));
        files.put("a JPEG of 4 thousand million pixels", enlarged(jpeg));
        files.put("a photo of more than 10 MB", Arrays.copyOf(jpeg, 10 * MEGABYTE + 1));
        files.put(
                "a document of more than 20 MB",
                Arrays.copyOf("%PDF-1.7".getBytes(StandardCharsets.UTF_8), 20 * MEGABYTE + 1));
        files.put("a zip that is no workbook", zip(Map.of("readme.txt", 10)));
        files.put("a torn workbook", torn(zip(Map.of("[Content_Types].xml", 10, "xl/workbook.xml", 10))));
        files.put(
                "the names of a workbook",
                "PK\3\4 [Content_Types].xml xl/workbook.xml".getBytes(StandardCharsets.UTF_8));
        files.put(
                "a zip bomb",
                zip(Map.of("[Content_Types].xml", 10, "xl/workbook.xml", 10, "xl/sheet1.xml", 400 * MEGABYTE)));
        return files;
    }

    private static byte[] picture(String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] noise(byte[] beginning, Random random) {
        var bytes = new byte[2000];
        random.nextBytes(bytes);
        System.arraycopy(beginning, 0, bytes, 0, beginning.length);
        return bytes;
    }

    /** The frame header says 65,535 by 65,535. */
    private static byte[] enlarged(byte[] jpeg) {
        var bytes = jpeg.clone();
        for (int at = 0; at < bytes.length - 9; at++) {
            if (bytes[at] == (byte) 0xFF && bytes[at + 1] == (byte) 0xC0) {
                Arrays.fill(bytes, at + 5, at + 9, (byte) 0xFF);
                return bytes;
            }
        }
        throw new AssertionError("No frame header");
    }

    private static byte[] pngOf(int width, int height, byte[] pixels) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        var out = new ByteArrayOutputStream();
        out.writeBytes(PNG);
        out.writeBytes(chunk("IHDR", header.array()));
        out.writeBytes(chunk("IDAT", deflated(pixels)));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    private static byte[] chunk(String name, byte[] data) {
        var named = ByteBuffer.allocate(4 + data.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        var crc = new CRC32();
        crc.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(data.length)
                .put(named)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] deflated(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(out)) {
            deflating.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Parts of so many zeros. */
    private static byte[] zip(Map<String, Integer> parts) {
        var out = new ByteArrayOutputStream();
        var zeros = new byte[MEGABYTE];
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                for (int left = part.getValue(); left > 0; left -= zeros.length) {
                    zip.write(zeros, 0, Math.min(left, zeros.length));
                }
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] torn(byte[] zip) {
        var bytes = zip.clone();
        Arrays.fill(bytes, 45, 80, (byte) 7);
        return bytes;
    }
}
