package io.anju.kernel.postgres;

import java.util.ResourceBundle;

/**
 * Why the application, a backup or a restore does not begin: something the person at the console can put right. Said in
 * Chinese and in English, from {@code messages/launch.properties}.
 */
public final class StartRefused extends RuntimeException {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages/launch");

    private final String code;

    public StartRefused(String code, Object... about) {
        super(TEXTS.getString(code).formatted(about));
        this.code = code;
    }

    public String code() {
        return code;
    }
}
