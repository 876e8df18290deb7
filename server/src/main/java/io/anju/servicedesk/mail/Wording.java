package io.anju.servicedesk.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The letters of a text whose mail may say wrongly, or not at all, how they are written. */
final class Wording {

    /** What Chinese mailers call by an older name than what they write. */
    private static final Set<String> CHINESE = Set.of("gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936", "hz-gb-2312");

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** @param sure whether they are those that the mail says, or plainly UTF-8 */
    record Decoded(String text, boolean sure) {}

    private Wording() {}

    static Decoded decode(byte[] bytes, @Nullable String charset) {
        var named = charset == null ? Optional.of(StandardCharsets.UTF_8) : charset(charset);
        return named.flatMap(one -> strictly(bytes, one))
                .map(text -> new Decoded(text, true))
                .orElseGet(() -> new Decoded(guessed(bytes), false));
    }

    /** UTF-8 where every byte fits, else the national standard, in which something always can be read. */
    private static String guessed(byte[] bytes) {
        return strictly(bytes, StandardCharsets.UTF_8)
                .orElseGet(() -> strictly(bytes, GB18030).orElseGet(() -> new String(bytes, StandardCharsets.UTF_8)));
    }

    private static Optional<Charset> charset(String name) {
        var plain = name.strip().replaceAll("[\"']", "").toLowerCase(Locale.ROOT);
        if (CHINESE.contains(plain)) {
            return Optional.of(GB18030);
        }
        try {
            return Optional.of(Charset.forName(plain.equals("us-ascii") ? "UTF-8" : plain));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Without what acts on a screen or a database instead of being read: controls, marks that turn the direction, half letters. */
    static String harmless(String text) {
        var out = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || isRead(c))
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isRead(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** The same on one line, cut behind a whole letter. */
    static String line(String text, int longest) {
        return cut(harmless(text).replaceAll("\\s+", " ").strip(), longest);
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
