package io.anju.servicedesk.mail;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a file of a mail is called: the sender's name for it on one line, and never an ending that says another kind than its bytes. */
final class FileName {

    static final int LONGEST = 100;

    /** Of each kind the endings that fit it, the one that is put behind any other first. */
    private static final Map<String, String> ENDINGS = Map.of(
            "application/pdf", ".pdf",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx",
            "audio/webm", ".webm",
            "audio/ogg", ".ogg",
            "audio/mp4", ".m4a",
            "audio/mpeg", ".mp3",
            "audio/amr", ".amr");

    /** What else is a name for the same. */
    private static final Set<String> ALSO = Set.of("audio/ogg.oga", "audio/ogg.opus", "audio/mp4.mp4");

    private FileName() {}

    /** Without folders, and without what a file system reads as more than a letter. */
    static String plain(String claimed) {
        return Wording.line(claimed.replaceAll("[\\\\/:*?\"<>|]+", "_"), LONGEST);
    }

    /** @param n its place in the mail, by which it is called where it has no name */
    static String left(String name, int n) {
        return name.isEmpty() ? String.valueOf(n) : name;
    }

    static String kept(String name, int n, String type) {
        var called = left(name, n);
        var ending = ENDINGS.getOrDefault(type, "");
        var lower = called.toLowerCase(Locale.ROOT);
        int dot = lower.lastIndexOf('.');
        boolean fits = lower.endsWith(ending) || (dot >= 0 && ALSO.contains(type + lower.substring(dot)));
        return fits ? called : called + ending;
    }
}
