package io.anju.files;

import java.util.Arrays;

/** By what a photo is known: its first bytes, never a name or a header. Whether it can be read as one, taking it shows. */
public final class PhotoBytes {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private PhotoBytes() {}

    public static boolean arePhoto(byte[] bytes) {
        return areJpeg(bytes) || arePng(bytes);
    }

    public static boolean areJpeg(byte[] bytes) {
        return begin(bytes, JPEG);
    }

    public static boolean arePng(byte[] bytes) {
        return begin(bytes, PNG);
    }

    private static boolean begin(byte[] bytes, byte[] sign) {
        return bytes.length >= sign.length && Arrays.equals(bytes, 0, sign.length, sign, 0, sign.length);
    }
}
