package io.anju.identity.signin;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sixteen signs that nobody mixes up when they are read out, eighty bits, in fours. */
final class OneTimePassword {

    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    static String random() {
        return IntStream.range(0, GROUPS).mapToObj(group -> signs()).collect(Collectors.joining("-"));
    }

    private static String signs() {
        return RANDOM.ints(GROUP, 0, SIGNS.length())
                .mapToObj(sign -> SIGNS.substring(sign, sign + 1))
                .collect(Collectors.joining());
    }
}
