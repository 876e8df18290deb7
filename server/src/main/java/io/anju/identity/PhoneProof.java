package io.anju.identity;

import java.util.UUID;

/** Somebody shows that they hold a phone by the code that went to it, without signing in. */
public interface PhoneProof {

    /**
     * The account of whoever holds the phone, made when there is none. Five guesses an hour for one number, whoever guesses.
     *
     * @throws io.anju.kernel.Refusal when the code is wrong, used or too old, or there were too many guesses
     */
    UUID prove(String phone, String code);
}
