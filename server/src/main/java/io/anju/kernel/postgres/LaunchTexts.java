package io.anju.kernel.postgres;

import java.util.ResourceBundle;

/** What is said at the console before, or instead of, an application: {@code messages/launch.properties}. */
public final class LaunchTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages/launch");

    private LaunchTexts() {}

    public static String of(String code, Object... about) {
        return TEXTS.getString(code).formatted(about);
    }
}
