package io.anju.files.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes out of a JPEG everything that is not picture: position, camera, time, comments, hidden previews and whatever hangs
 * on after its end. The pixels are not touched; which way is up is kept.
 */
final class Jpeg {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int APP0 = 0xE0;
    private static final int APP15 = 0xEF;
    private static final int EXIF = 0xE1;
    private static final int COLOUR_PROFILE = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int ORIENTATION = 0x0112;

    private final byte[] bytes;

    Jpeg(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] cleaned() throws UnreadableImage {
        var out = new ByteArrayOutputStream(bytes.length);
        out.write(0xFF);
        out.write(START);
        int up = orientation();
        if (up != 1) {
            out.writeBytes(exifWith(up));
        }
        int at = 2;
        int marker = marker(at);
        while (marker != END) {
            int end = segmentEnd(at, marker);
            if (isPicture(marker, at)) {
                out.write(bytes, at, end - at);
            }
            at = end;
            marker = marker(at);
        }
        out.write(0xFF);
        out.write(END);
        return out.toByteArray();
    }

    /** As EXIF counts: 1 is upright, 3 upside down, 6 and 8 on their sides, the even ones mirrored. */
    int orientation() throws UnreadableImage {
        int at = 2;
        int marker = marker(at);
        while (marker != SCAN && marker != END) {
            if (marker == EXIF && begins(at, "Exif\0\0")) {
                return orientation(Arrays.copyOfRange(bytes, at + 10, segmentEnd(at, marker)));
            }
            at = segmentEnd(at, marker);
            marker = marker(at);
        }
        return 1;
    }

    private static int orientation(byte[] tiff) {
        if (tiff.length < 14) {
            return 1;
        }
        var data = ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = data.getInt(4);
        if (directory < 8 || directory > tiff.length - 2) {
            return 1;
        }
        int entries = data.getShort(directory) & 0xFFFF;
        for (int n = 0; n < entries && directory + 2 + 12 * (n + 1) <= tiff.length; n++) {
            int entry = directory + 2 + 12 * n;
            if ((data.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int value = data.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private static byte[] exifWith(int orientation) {
        return ByteBuffer.allocate(36)
                .putShort((short) 0xFFE1)
                .putShort((short) 34)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .array();
    }

    private boolean isPicture(int marker, int at) {
        return switch (marker) {
            case COMMENT -> false;
            case APP0 -> begins(at, "JFIF\0");
            case COLOUR_PROFILE -> begins(at, "ICC_PROFILE\0");
            case ADOBE -> begins(at, "Adobe");
            default -> marker < APP0 || marker > APP15;
        };
    }

    private boolean begins(int segment, String name) {
        var wanted = name.getBytes(StandardCharsets.ISO_8859_1);
        int from = segment + 4;
        return from + wanted.length <= bytes.length
                && Arrays.equals(bytes, from, from + wanted.length, wanted, 0, wanted.length);
    }

    private int marker(int at) throws UnreadableImage {
        if (at + 1 >= bytes.length || bytes[at] != (byte) 0xFF) {
            throw new UnreadableImage("No marker at " + at);
        }
        return bytes[at + 1] & 0xFF;
    }

    /** Where the segment ends; that of a scan includes the compressed picture behind it. */
    private int segmentEnd(int at, int marker) throws UnreadableImage {
        if (marker == 0xFF) {
            return at + 1;
        }
        if (at + 4 > bytes.length) {
            throw new UnreadableImage("Cut off at " + at);
        }
        int length = (bytes[at + 2] & 0xFF) << 8 | (bytes[at + 3] & 0xFF);
        int end = at + 2 + length;
        if (length < 2 || end > bytes.length) {
            throw new UnreadableImage("Cut off at " + at);
        }
        return marker == SCAN ? scanEnd(end) : end;
    }

    private int scanEnd(int from) throws UnreadableImage {
        for (int at = from; at + 1 < bytes.length; at++) {
            int next = bytes[at + 1] & 0xFF;
            if (bytes[at] == (byte) 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                return at;
            }
        }
        throw new UnreadableImage("No end");
    }
}
