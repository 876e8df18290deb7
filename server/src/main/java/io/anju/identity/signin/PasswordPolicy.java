package io.anju.identity.signin;

import com.nulabinc.zxcvbn.Zxcvbn;
import io.anju.identity.PasswordTooWeak;
import java.util.List;
import java.util.stream.Stream;

/**
 * Length before symbols: 10 to 128 characters, and not to be found by the first hundred million guesses of somebody who knows
 * the lists of breached passwords (zxcvbn's frequency lists), keyboard rows, dates, names and the login.
 */
final class PasswordPolicy {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    /** zxcvbn's scale: 3 is "safely unguessable" for a lock-out with slow hashing, more than 10⁸ guesses. */
    static final int STRONG_ENOUGH = 3;

    /** Measuring takes longer than linear time; what is strong this far stays so. */
    private static final int MEASURED = 64;

    private static final Zxcvbn LISTS = new Zxcvbn();

    /** What the lists, made of English sources, miss: love phrases and lucky numbers, and the names of this system. */
    private static final List<String> TRIED_FIRST_HERE = List.of(
            "woaini",
            "woaini1314",
            "1314520",
            "5201314",
            "aini1314",
            "zhongguo",
            "qwe123",
            "wang1234",
            "zhang123",
            "mima",
            "mima123",
            "guanliyuan",
            "wuye",
            "wuye123",
            "anju",
            "anju123");

    private PasswordPolicy() {}

    /** @param login counts as known to whoever guesses; "" when there is none */
    static void check(String password, String login) {
        var known = Stream.concat(TRIED_FIRST_HERE.stream(), Stream.of(login)).toList();
        var measured = password.substring(0, Math.min(MEASURED, password.length()));
        if (password.length() < SHORTEST
                || password.length() > LONGEST
                || LISTS.measure(measured, known).getScore() < STRONG_ENOUGH) {
            throw new PasswordTooWeak();
        }
    }
}
