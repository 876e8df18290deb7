package io.anju.identity.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address that authenticator apps read from a QR code (the Key URI Format). */
record OtpAuth(String name, String secret) {

    private static final String ISSUER = "Anju";

    String address() {
        var label = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
                .formatted(ISSUER, label, secret, ISSUER, Totp.DIGITS, Totp.PERIOD_SECONDS);
    }
}
