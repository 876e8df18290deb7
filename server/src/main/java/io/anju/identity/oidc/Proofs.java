package io.anju.identity.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What ties a visit to the browser that set out, derived from the word that only its cookie keeps: nothing of it lies in the
 * database.
 *
 * @param nonce stands in the ID token again
 * @param verifier shown with the code; the provider was given only its hash
 */
record Proofs(String nonce, String verifier) {

    static Proofs of(String browser) {
        return new Proofs(hash("nonce/" + browser), hash("verifier/" + browser));
    }

    /** The code challenge, method S256 (RFC 7636, §4.2). */
    String challenge() {
        return hash(verifier);
    }

    private static String hash(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
