package io.anju.servicedesk.mail;

import io.anju.files.Files;
import io.anju.kernel.NotFound;
import io.anju.kernel.Refusal;
import io.anju.kernel.Scope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What came with mails: photos, files, and the names of what was left out. Their kinds are what their bytes show. */
@Component
public class MailFiles {

    /**
     * Something that came with a mail and is no photo.
     *
     * @param sha256 by which it is fetched; null where it was left out, as are type and size
     * @param leftOut why it was not kept; null where it was
     */
    public record Entry(
            String name,
            @Nullable String sha256,
            @Nullable String type,
            @Nullable Integer size,
            @Nullable LeftOut leftOut) {}

    /** What was stored, in the order of the mail: photos by SHA-256, and all else. */
    record Stored(List<String> photos, List<Entry> entries) {

        Stored {
            photos = List.copyOf(photos);
            entries = List.copyOf(entries);
        }
    }

    private final JdbcClient sql;
    private final Files files;

    MailFiles(JdbcClient sql, Files files) {
        this.sql = sql;
        this.files = files;
    }

    /** Each under its own hash, checked as any upload is; what is refused is left out, named and noted. */
    Stored store(UUID mail, List<Attached> attached, Set<Note> notes) {
        var photos = new LinkedHashSet<String>();
        var entries = new ArrayList<Entry>();
        for (var one : attached) {
            int n = entries.size() + 1;
            try {
                var taken = one.leftOut() == null ? files.take(mail, one.bytes()) : null;
                if (taken == null) {
                    entries.add(left(one, n, one.leftOut()));
                } else if (one.isPhoto()) {
                    photos.add(taken.sha256());
                } else {
                    var name = FileName.kept(one.name(), n, taken.type());
                    entries.add(new Entry(name, taken.sha256(), taken.type(), taken.size(), null));
                }
            } catch (Refusal e) {
                entries.add(left(one, n, LeftOut.because(e)));
            }
        }
        if (entries.stream().anyMatch(entry -> entry.leftOut() != null)) {
            notes.add(Note.LEFT_OUT);
        }
        return new Stored(List.copyOf(photos), entries);
    }

    private static Entry left(Attached one, int n, @Nullable LeftOut why) {
        return new Entry(FileName.left(one.name(), n), null, null, null, why);
    }

    /** In the transaction of the mail. */
    void keep(UUID mail, Stored stored) {
        sql.sql("""
                insert into desk_mail_photo (community, mail, n, sha256)
                select :community, :mail, n, sha256 from unnest(:photos::text[]) with ordinality as shown (sha256, n)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("mail", mail)
                .param("photos", stored.photos().toArray(String[]::new))
                .update();
        int n = 0;
        for (var entry : stored.entries()) {
            keep(mail, ++n, entry);
        }
    }

    private void keep(UUID mail, int n, Entry entry) {
        var why = entry.leftOut();
        sql.sql("""
                insert into desk_mail_file (community, mail, n, name, sha256, type, size, left_out)
                values (:community, :mail, :n, :name, :sha256, :type, :size::int, :why)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("mail", mail)
                .param("n", n)
                .param("name", entry.name())
                .param("sha256", entry.sha256())
                .param("type", entry.type())
                .param("size", entry.size())
                .param("why", why == null ? null : why.name())
                .update();
    }

    /** Photos by SHA-256, in the order of the mail. */
    @Transactional(readOnly = true)
    List<String> photos(UUID mail) {
        return List.copyOf(
                sql.sql("select sha256 from desk_mail_photo where community = :community and mail = :mail order by n")
                        .param("community", Scope.current().requiredCommunity())
                        .param("mail", mail)
                        .query(String.class)
                        .list());
    }

    /** In the order of the mail. */
    @Transactional(readOnly = true)
    List<Entry> of(UUID mail) {
        return List.copyOf(sql.sql("""
                select name, sha256, type, size, left_out from desk_mail_file
                 where community = :community and mail = :mail order by n
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("mail", mail)
                .query(Entry.class)
                .list());
    }

    /** Of all mails that led to a ticket, the oldest first. */
    @Transactional(readOnly = true)
    public List<Entry> ofTicket(UUID ticket) {
        requireTicket(ticket);
        return List.copyOf(sql.sql("""
                select f.name, f.sha256, f.type, f.size, f.left_out
                  from desk_mail m join desk_mail_file f on f.community = m.community and f.mail = m.id
                 where m.community = :community and m.ticket = :ticket order by m.id, f.n
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("ticket", ticket)
                .query(Entry.class)
                .list());
    }

    private void requireTicket(UUID ticket) {
        boolean there = sql.sql("select exists (select from ticket where community = :community and id = :ticket)")
                .param("community", Scope.current().requiredCommunity())
                .param("ticket", ticket)
                .query(Boolean.class)
                .single();
        if (!there) {
            throw new NotFound("servicedesk.no-such-ticket");
        }
    }
}
