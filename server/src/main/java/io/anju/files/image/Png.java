package io.anju.files.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Keeps of a PNG only the chunks that make the picture; position, texts and what hangs on after the end go. */
final class Png {

    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final Set<String> PICTURE =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "pHYs", "sBIT", "bKGD");

    private Png() {}

    static byte[] cleaned(byte[] bytes) throws UnreadableImage {
        var out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, SIGNATURE);
        var data = ByteBuffer.wrap(bytes);
        int at = SIGNATURE;
        var name = "";
        while (!name.equals("IEND")) {
            if (at + AROUND > bytes.length) {
                throw new UnreadableImage("Cut off at " + at);
            }
            int length = data.getInt(at);
            if (length < 0 || length > bytes.length - at - AROUND) {
                throw new UnreadableImage("Cut off at " + at);
            }
            name = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (PICTURE.contains(name)) {
                out.write(bytes, at, length + AROUND);
            }
            at += length + AROUND;
        }
        return out.toByteArray();
    }
}
