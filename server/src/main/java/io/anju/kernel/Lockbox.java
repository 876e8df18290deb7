package io.anju.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps small secrets (AES-256-GCM) under one key of the key file. The first byte of what it keeps names the key; a context,
 * such as the row's id, binds a secret to its row, so that it cannot be moved to another.
 */
public final class Lockbox {

    private static final byte KEY_ID = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** @param name of the secret in the key file */
    public Lockbox(KeyFile keys, String name) {
        key = new SecretKeySpec(keys.secret(name), "AES");
    }

    public byte[] lock(byte[] plain, String context) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, new GCMParameterSpec(TAG_BITS, nonce), context)
                    .doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(KEY_ID)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException when the key file or the context is not the one the secret was kept with */
    public byte[] unlock(byte[] kept, String context) {
        try {
            var nonce = new GCMParameterSpec(TAG_BITS, kept, 1, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, nonce, context)
                    .doFinal(Arrays.copyOfRange(kept, 1 + NONCE_BYTES, kept.length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key file does not fit the data", e);
        }
    }

    private Cipher cipher(int mode, GCMParameterSpec nonce, String context) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, nonce);
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
