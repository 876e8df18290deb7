package io.anju.kernel.postgres;

/**
 * Why the application, a backup or a restore does not begin: something the person at the console can put right. Said in
 * Chinese and in English, from {@code messages/launch.properties}.
 */
public final class StartRefused extends RuntimeException {

    private final String code;

    public StartRefused(String code, Object... about) {
        super(LaunchTexts.of(code, about));
        this.code = code;
    }

    public String code() {
        return code;
    }
}
