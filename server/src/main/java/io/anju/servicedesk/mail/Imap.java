package io.anju.servicedesk.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.StoreClosedException;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** A mailbox by IMAP over TLS. It is opened for reading only: nothing is marked, moved or deleted. */
@Component
class Imap {

    /** In bytes. Of what is larger only the head is fetched. */
    static final int LARGEST = 25_000_000;

    /** Mails of one reading: it ends soon, and the next goes on. */
    private static final int A_READING = 50;

    private static final Duration A_DAY = Duration.ofDays(1);

    private static final String PROTOCOL = "imaps";

    /** @param password in the clear: never kept, never in a log */
    record Login(String host, int port, String user, String password) {

        @Override
        public String toString() {
            return user + "@" + host;
        }
    }

    /** Up to where a mailbox was read; another validity means that its numbers say nothing any more. */
    record Position(long validity, long uid) {}

    /** @param received by the mail server's clock */
    record Arrived(Position at, Instant received, ReadMail mail) {}

    interface Taker {
        void take(Arrived mail);
    }

    private final MailboxProperties properties;

    Imap(MailboxProperties properties) {
        this.properties = properties;
    }

    /**
     * Hands over what came after the position, the oldest first, at most fifty.
     *
     * @param since where the position says nothing, what the server received more than a day earlier is passed over: servers tell
     *     days, each by its own zone
     */
    void read(Login login, Position after, Instant since, Taker taker) throws MessagingException {
        var session = Session.getInstance(settings(login.host()));
        try (var store = session.getStore(PROTOCOL)) {
            store.connect(login.host(), login.port(), login.user(), login.password());
            try (var folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_ONLY);
                read(session, folder, after, since, taker);
            }
        }
    }

    private void read(Session session, Folder folder, Position after, Instant since, Taker taker)
            throws MessagingException {
        var uids = (UIDFolder) folder;
        long validity = uids.getUIDValidity();
        long last = validity == after.validity() ? after.uid() : 0;
        for (var message : messages(folder, last, since)) {
            long uid = uids.getUID(message);
            var at = new Position(validity, uid);
            var received = message.getReceivedDate();
            taker.take(new Arrived(at, received == null ? since : received.toInstant(), mail(session, message)));
        }
    }

    private static List<Message> messages(Folder folder, long last, Instant since) throws MessagingException {
        var uids = (UIDFolder) folder;
        var found = last == 0
                ? folder.search(new ReceivedDateTerm(ComparisonTerm.GE, Date.from(since.minus(A_DAY))))
                : uids.getMessagesByUID(last + 1, UIDFolder.LASTUID);
        folder.fetch(found, profile(UIDFolder.FetchProfileItem.UID, FetchProfile.Item.FLAGS));
        var byUid = new TreeMap<Long, Message>();
        for (var message : found) {
            long uid = uids.getUID(message);
            if (uid > last && !message.isSet(Flags.Flag.DELETED)) {
                byUid.put(uid, message);
            }
        }
        var next = byUid.values().stream().limit(A_READING).toArray(Message[]::new);
        folder.fetch(next, profile(FetchProfile.Item.ENVELOPE));
        return List.of(next);
    }

    /** What is asked of many at once instead of each by itself. */
    private static FetchProfile profile(FetchProfile.Item... items) {
        var profile = new FetchProfile();
        for (var item : items) {
            profile.add(item);
        }
        return profile;
    }

    private static ReadMail mail(Session session, Message message) throws MessagingException {
        try {
            boolean whole = message.getSize() <= LARGEST;
            var bytes = whole ? whole(message) : head(message);
            return MailReader.read(new MimeMessage(session, new ByteArrayInputStream(bytes)), whole);
        } catch (FolderClosedException | StoreClosedException e) {
            throw e;
        } catch (MessagingException | IOException | RuntimeException e) {
            return ReadMail.unreadable();
        }
    }

    private static byte[] whole(Message message) throws MessagingException, IOException {
        var out = new ByteArrayOutputStream();
        message.writeTo(new Bounded(out));
        return out.toByteArray();
    }

    private static byte[] head(Message message) throws MessagingException {
        var head = new StringBuilder();
        for (Header header : Collections.list(message.getAllHeaders())) {
            head.append(header.getName()).append(": ").append(header.getValue()).append("\r\n");
        }
        var bytes = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length > LARGEST ? Arrays.copyOf(bytes, LARGEST) : bytes;
    }

    /** A server may send more than it said. */
    private static final class Bounded extends OutputStream {

        private final OutputStream out;
        private int left = LARGEST + LARGEST / 2;

        Bounded(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw new IOException("More than " + LARGEST + " bytes");
            }
            out.write(bytes, from, length);
        }
    }

    private Properties settings(String host) {
        var settings = new Properties();
        var patience = Long.toString(properties.patience().toMillis());
        settings.put("mail.imaps.connectiontimeout", patience);
        settings.put("mail.imaps.timeout", patience);
        settings.put("mail.imaps.writetimeout", patience);
        boolean trusted = properties.trusted().contains(host);
        settings.put("mail.imaps.ssl.checkserveridentity", Boolean.toString(!trusted));
        settings.put("mail.imaps.fetchsize", "1000000");
        settings.put("mail.mime.address.strict", "false");
        if (trusted) {
            settings.put("mail.imaps.ssl.trust", host);
        }
        return settings;
    }
}
