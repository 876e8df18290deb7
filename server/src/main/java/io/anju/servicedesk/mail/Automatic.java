package io.anju.servicedesk.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a machine or a list wrote a mail, so that nobody is answered (RFC 3834, §2): an answer to it could be answered by a machine
 * again. One sign is enough.
 */
final class Automatic {

    private static final List<String> SIGNS = List.of(
            "List-Id",
            "List-Post",
            "List-Unsubscribe",
            "X-Auto-Response-Suppress",
            "X-Autoreply",
            "X-Autorespond",
            "X-Failed-Recipients",
            "Feedback-ID");

    private static final Set<String> BULK = Set.of("bulk", "list", "junk", "auto_reply");

    private static final Pattern NOBODY = Pattern.compile(
            "(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?|notifications?)([+.=-].*)?@.*");

    private Automatic() {}

    static boolean wrote(MimeMessage mail, @Nullable String from) throws MessagingException {
        return (from != null && NOBODY.matcher(from).matches())
                || submitted(mail)
                || BULK.contains(header(mail, "Precedence"))
                || header(mail, "Return-Path").equals("<>")
                || header(mail, "Content-Type").startsWith("multipart/report")
                || hasSign(mail);
    }

    private static boolean submitted(MimeMessage mail) throws MessagingException {
        var how = header(mail, "Auto-Submitted");
        return !how.isEmpty() && !how.equals("no");
    }

    private static boolean hasSign(MimeMessage mail) throws MessagingException {
        for (var sign : SIGNS) {
            if (mail.getHeader(sign) != null) {
                return true;
            }
        }
        return false;
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        var lines = mail.getHeader(name);
        return lines == null ? "" : lines[0].strip().toLowerCase(Locale.ROOT);
    }
}
