package io.anju.servicedesk.mail;

import io.anju.files.Files;
import io.anju.servicedesk.mail.ReadMail.Sender;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one mail, whatever somebody made of it: what cannot be read is noted, what is too much is left out, nothing is run. */
final class MailReader {

    static final int LONGEST_SUBJECT = 200;
    static final int LONGEST_WORDS = 20_000;
    static final int MOST_PHOTOS = 9;
    static final int MOST_FILES = 9;

    /** Kept or named; of what comes behind is only said that there was more. */
    static final int MOST_ATTACHED = 30;

    /** In bytes, as for photos that anybody leaves without signing in. */
    static final int LARGEST_PHOTO = 5_000_000;

    private static final int LARGEST_TEXT = 1_000_000;
    private static final int LONGEST_NAME = 100;
    private static final int DEEPEST = 10;
    private static final int MOST_PARTS = 200;

    private static final Pattern ADDRESS = Pattern.compile(
            "[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,120}[a-z0-9])?\\.[a-z0-9-]{2,20}");

    private final List<Attached> attached = new ArrayList<>();
    private final Set<Note> notes = EnumSet.noneOf(Note.class);
    private int parts;

    private MailReader() {}

    /** @param whole whether more than its head was fetched */
    static ReadMail read(MimeMessage mail, boolean whole) {
        return new MailReader().of(mail, whole);
    }

    private ReadMail of(MimeMessage mail, boolean whole) {
        var sender = sender(mail);
        if (sender == null) {
            notes.add(Note.NO_SENDER);
        }
        if (isAutomatic(mail, sender)) {
            notes.add(Note.AUTOMATIC);
        }
        if (!whole) {
            notes.add(Note.TOO_LARGE);
        }
        var words = Wording.harmless(whole ? text(mail, 0) : "").strip();
        if (words.isEmpty() && whole) {
            notes.add(Note.NO_TEXT);
        }
        if (words.length() > LONGEST_WORDS) {
            notes.add(Note.CUT);
        }
        return new ReadMail(
                sender,
                header(mail, "Message-ID"),
                header(mail, "Date"),
                Wording.line(decoded(header(mail, "Subject")), LONGEST_SUBJECT),
                Wording.cut(words, LONGEST_WORDS),
                attached,
                notes);
    }

    private boolean isAutomatic(MimeMessage mail, @Nullable Sender sender) {
        try {
            return Automatic.wrote(mail, sender == null ? null : sender.address());
        } catch (MessagingException e) {
            notes.add(Note.UNREADABLE);
            return true;
        }
    }

    private static @Nullable Sender sender(MimeMessage mail) {
        try {
            var from = InternetAddress.parseHeader(header(mail, "From"), false);
            return from.length == 0 ? null : sender(from[0]);
        } catch (MessagingException e) {
            return null;
        }
    }

    private static @Nullable Sender sender(Address from) {
        if (!(from instanceof InternetAddress internet) || internet.getAddress() == null) {
            return null;
        }
        var address = internet.getAddress().strip().toLowerCase(Locale.ROOT);
        if (!ADDRESS.matcher(address).matches()) {
            return null;
        }
        var personal = internet.getPersonal();
        var name = personal == null ? "" : Wording.line(eightBit(personal), LONGEST_NAME);
        return new Sender(address, name.isEmpty() ? null : name);
    }

    private String text(Part part, int depth) {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            notes.add(Note.LEFT_OUT);
            return "";
        }
        try {
            return read(part, depth);
        } catch (MessagingException | IOException | RuntimeException e) {
            notes.add(Note.UNREADABLE);
            return "";
        }
    }

    private String read(Part part, int depth) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
            return part.isMimeType("multipart/alternative") ? best(several, depth) : all(several, depth);
        }
        if (part.isMimeType("message/rfc822") && part.getContent() instanceof Part inner) {
            return text(inner, depth + 1);
        }
        boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        if (!attached && part.isMimeType("text/html")) {
            return PlainText.of(letters(part));
        }
        if (!attached && part.isMimeType("text/*") && !part.isMimeType("text/calendar")) {
            return letters(part);
        }
        attach(part);
        return "";
    }

    private String all(Multipart several, int depth) throws MessagingException {
        var texts = new ArrayList<String>();
        for (int n = 0; n < several.getCount() && parts <= MOST_PARTS; n++) {
            var text = text(several.getBodyPart(n), depth + 1).strip();
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return String.join("\n\n", texts);
    }

    /** The plain form where it says anything, else the richest. */
    private String best(Multipart several, int depth) throws MessagingException {
        var best = "";
        boolean plain = false;
        for (int n = 0; n < several.getCount() && parts <= MOST_PARTS; n++) {
            var part = several.getBodyPart(n);
            var text = text(part, depth + 1).strip();
            if (!text.isEmpty() && !plain) {
                best = text;
                plain = part.isMimeType("text/plain");
            }
        }
        return best;
    }

    private String letters(Part part) throws MessagingException, IOException {
        var bytes = bytes(part, LARGEST_TEXT);
        if (bytes.length > LARGEST_TEXT) {
            notes.add(Note.CUT);
        }
        var decoded = Wording.decode(bytes, charset(part));
        if (!decoded.sure() && bytes.length <= LARGEST_TEXT) {
            notes.add(Note.BAD_CHARSET);
        }
        return decoded.text();
    }

    private static @Nullable String charset(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType()).getParameter("charset");
        } catch (ParseException e) {
            return null;
        }
    }

    private void attach(Part part) throws MessagingException, IOException {
        if (attached.size() == MOST_ATTACHED) {
            notes.add(Note.LEFT_OUT);
            return;
        }
        var one = new Attached(name(part), bytes(part, Files.LARGEST), null);
        var leftOut = leftOut(one);
        attached.add(leftOut == null ? one : new Attached(one.name(), new byte[0], leftOut));
    }

    private @Nullable LeftOut leftOut(Attached one) {
        boolean photo = one.isPhoto();
        if (one.bytes().length > (photo ? LARGEST_PHOTO : Files.LARGEST)) {
            return LeftOut.TOO_LARGE;
        }
        long before = attached.stream()
                .filter(other -> other.leftOut() == null && other.isPhoto() == photo)
                .count();
        return before < (photo ? MOST_PHOTOS : MOST_FILES) ? null : LeftOut.TOO_MANY;
    }

    private static String name(Part part) throws MessagingException {
        var claimed = part.getFileName();
        return claimed == null ? "" : FileName.plain(decoded(claimed));
    }

    /** One more than may be where there is more. */
    private static byte[] bytes(Part part, int most) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            return in.readNBytes(most + 1);
        }
    }

    private static String header(MimeMessage mail, String name) {
        try {
            var lines = mail.getHeader(name);
            return lines == null ? "" : lines[0];
        } catch (MessagingException e) {
            return "";
        }
    }

    private static String decoded(String header) {
        try {
            return eightBit(MimeUtility.decodeText(MimeUtility.unfold(header)));
        } catch (IOException | RuntimeException e) {
            return eightBit(header);
        }
    }

    /** A header may hold bytes as they are, against the rules; each came to us as one letter. */
    private static String eightBit(String text) {
        boolean raw = text.chars().anyMatch(c -> c >= 0x80) && text.chars().allMatch(c -> c <= 0xFF);
        return raw
                ? Wording.decode(text.getBytes(StandardCharsets.ISO_8859_1), null)
                        .text()
                : text;
    }
}
