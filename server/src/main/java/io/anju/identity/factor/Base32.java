package io.anju.identity.factor;

import java.math.BigInteger;
import java.util.Locale;

/** Base 32 (RFC 4648, no padding): what people can type and authenticator apps expect. Whole groups of 5 bytes only. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int GROUP = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        if (bytes.length % GROUP != 0) {
            throw new IllegalArgumentException("Not in groups of 5 bytes");
        }
        var number = new BigInteger(1, bytes);
        var text = new StringBuilder();
        for (int shift = bytes.length * Byte.SIZE - BITS; shift >= 0; shift -= BITS) {
            text.append(ALPHABET.charAt(number.shiftRight(shift).intValue() & 31));
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException for a character outside the alphabet */
    static byte[] decode(String text) {
        var number = BigInteger.ZERO;
        for (char letter : text.toUpperCase(Locale.ROOT).toCharArray()) {
            int value = ALPHABET.indexOf(letter);
            if (value < 0) {
                throw new IllegalArgumentException("Not base 32");
            }
            number = number.shiftLeft(BITS).add(BigInteger.valueOf(value));
        }
        var bytes = new byte[text.length() * BITS / Byte.SIZE];
        for (int i = bytes.length - 1; i >= 0; i--) {
            bytes[i] = number.byteValue();
            number = number.shiftRight(Byte.SIZE);
        }
        return bytes;
    }
}
