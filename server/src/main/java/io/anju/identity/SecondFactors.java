package io.anju.identity;

import java.util.UUID;

/** The second factor of an account that a program makes: for a demonstration, whose reader may have no authenticator app. */
public interface SecondFactors {

    /** @param secret base 32, 160 bits: 32 characters */
    void enrol(UUID account, String secret);

    /** What an authenticator app that holds the secret shows now. */
    String codeNow(String secret);
}
