package io.anju.files.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * By what a voice is known: what phones and their browsers record, told by the bytes. What shows a picture as well is none: nobody is
 * filmed by a button that says it listens.
 */
final class Sound {

    private static final byte[] EBML = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3};

    /** Where a handler box names what its track is. */
    private static final int HANDLER = 12;

    private Sound() {}

    static Optional<FileType> of(byte[] bytes) {
        if (begins(bytes, EBML)) {
            return contains(bytes, "webm") && contains(bytes, "A_OPUS") && !showsPictures(bytes)
                    ? Optional.of(FileType.WEBM)
                    : Optional.empty();
        }
        if (begins(bytes, ascii("OggS"))) {
            return contains(bytes, "OpusHead") || contains(bytes, "\u0001vorbis")
                    ? Optional.of(FileType.OGG)
                    : Optional.empty();
        }
        if (at(bytes, 4, "ftyp")) {
            return hasTrack(bytes, "soun") && !hasTrack(bytes, "vide") ? Optional.of(FileType.MP4) : Optional.empty();
        }
        if (begins(bytes, ascii("#!AMR"))) {
            return Optional.of(FileType.AMR);
        }
        return begins(bytes, ascii("ID3")) || isMp3Frame(bytes) ? Optional.of(FileType.MP3) : Optional.empty();
    }

    private static boolean showsPictures(byte[] bytes) {
        return contains(bytes, "V_VP") || contains(bytes, "V_AV1") || contains(bytes, "V_MPEG");
    }

    /** Eleven bits of sync, layer III. */
    private static boolean isMp3Frame(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == (byte) 0xFF && (bytes[1] & 0xE6) == 0xE2 && (bytes[2] & 0xF0) != 0xF0;
    }

    private static boolean hasTrack(byte[] bytes, String kind) {
        for (int found = find(bytes, ascii("hdlr"), 0); found >= 0; found = find(bytes, ascii("hdlr"), found + 1)) {
            if (at(bytes, found + HANDLER, kind)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(byte[] bytes, String word) {
        return find(bytes, ascii(word), 0) >= 0;
    }

    private static int find(byte[] bytes, byte[] wanted, int from) {
        for (int at = from; at + wanted.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean at(byte[] bytes, int where, String word) {
        var wanted = ascii(word);
        return where + wanted.length <= bytes.length
                && Arrays.equals(bytes, where, where + wanted.length, wanted, 0, wanted.length);
    }

    private static boolean begins(byte[] bytes, byte[] sign) {
        return bytes.length >= sign.length && Arrays.equals(bytes, 0, sign.length, sign, 0, sign.length);
    }

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.ISO_8859_1);
    }
}
