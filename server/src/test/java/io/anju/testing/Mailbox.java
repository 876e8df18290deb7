package io.anju.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What came by e-mail, as the local stand-in wrote it. */
public final class Mailbox {

    private static final Pattern CODE = Pattern.compile("(\\d{6})");

    private Mailbox() {}

    /** Somebody who is signed in shows that an address is theirs. */
    public static void prove(Browser browser, String address, Path data) {
        expect(browser.post("/api/me/mailbox/codes", "{\"address\":\"%s\"}".formatted(address)));
        expect(browser.post("/api/me/mailbox", "{\"code\":\"%s\"}".formatted(codeSentTo(address, data))));
    }

    /** The newest code that went to an address. */
    public static String codeSentTo(String address, Path data) {
        try {
            var words = Files.readAllLines(data.resolve("messages.log")).stream()
                    .filter(line -> line.startsWith("EMAIL " + address.toLowerCase(java.util.Locale.ROOT) + " "))
                    .reduce((first, last) -> last)
                    .orElseThrow()
                    .split("验证码 ", 2)[1];
            var code = CODE.matcher(words);
            if (!code.find()) {
                throw new AssertionError("No code in " + words);
            }
            return code.group(1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void expect(Browser.Answer answer) {
        if (answer.status() != 204) {
            throw new AssertionError("Expected 204 but got " + answer.status() + ": " + answer.text());
        }
    }
}
