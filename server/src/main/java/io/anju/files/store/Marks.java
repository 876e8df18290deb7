package io.anju.files.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The marks in a file's bytes by which it is known; each is told a byte a letter. */
final class Marks {

    private final byte[] bytes;

    Marks(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean begin(String mark) {
        return are(mark, 0);
    }

    boolean are(String mark, int where) {
        return are(wanted(mark), where);
    }

    boolean contain(String mark) {
        return find(mark, 0) >= 0;
    }

    /** Where the next is, or -1. */
    int find(String mark, int from) {
        var wanted = wanted(mark);
        for (int where = from; where + wanted.length <= bytes.length; where++) {
            if (are(wanted, where)) {
                return where;
            }
        }
        return -1;
    }

    private boolean are(byte[] wanted, int where) {
        return where + wanted.length <= bytes.length
                && Arrays.equals(bytes, where, where + wanted.length, wanted, 0, wanted.length);
    }

    private static byte[] wanted(String mark) {
        return mark.getBytes(StandardCharsets.ISO_8859_1);
    }
}
