package io.anju.servicedesk.mail;

import io.anju.community.Residents;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mails of a desk: what lies unread, and what became of the others. */
@Component
@Transactional(readOnly = true)
public class MailBoard {

    /** How far a mail has come. */
    public enum State {
        UNREAD,
        /** A ticket was made of it. */
        TICKET,
        /** It belongs to one that was there. */
        JOINED,
        ASIDE
    }

    /**
     * A mail as lists show it.
     *
     * @param from what the sender calls themselves, or their address, masked
     * @param mailbox the name of the one it came to
     * @param files how many were kept that are no photos
     * @param ticketNumber of the ticket it led to
     * @param arrivedAt at the mail server
     */
    public record Line(
            UUID id,
            State state,
            String from,
            boolean known,
            String subject,
            String mailbox,
            int photos,
            int files,
            List<Note> notes,
            Instant arrivedAt,
            @Nullable UUID ticket,
            @Nullable String ticketNumber,
            @Nullable String reason) {

        public Line {
            notes = List.copyOf(notes);
        }
    }

    /** A ticket that a subject names. */
    public record Named(UUID id, String number, String state) {}

    /** A home of whoever wrote. */
    public record Home(UUID space, String label, String spokenLabel) {}

    /** Who seems to have written: an address proves nobody. */
    public record Writer(UUID party, String name, List<Home> homes) {

        public Writer {
            homes = List.copyOf(homes);
        }
    }

    /**
     * A mail to read.
     *
     * @param address of the sender, masked; null where there is none
     * @param files what else came with it, kept or not
     * @param refersTo the ticket that the subject names
     */
    public record Letter(
            Line line,
            @Nullable String address,
            String words,
            List<String> photos,
            List<MailFiles.Entry> files,
            @Nullable Writer writer,
            @Nullable Named refersTo) {

        public Letter {
            photos = List.copyOf(photos);
            files = List.copyOf(files);
        }
    }

    private record Words(
            String words,
            @Nullable String address,
            @Nullable UUID party,
            @Nullable UUID refersTo) {}

    private static final String SELECT = """
            select m.id, m.state, coalesce(m.sender_name, m.sender_masked, '') as sender, m.party, m.subject, m.notes, m.arrived_at,
                   m.ticket, t.number, m.reason,
                   (select b.name from desk_mailbox b where b.community = m.community and b.id = m.mailbox) as mailbox,
                   (select count(*) from desk_mail_photo p where p.community = m.community and p.mail = m.id) as photos,
                   (select count(*) from desk_mail_file f
                     where f.community = m.community and f.mail = m.id and f.left_out is null) as files
              from desk_mail m left join ticket t on t.community = m.community and t.id = m.ticket
             where m.community = :community
            """;

    private final JdbcClient sql;
    private final MailFiles files;
    private final Residents residents;
    private final BusinessClock clock;
    private final CommunityZone zones;

    MailBoard(JdbcClient sql, MailFiles files, Residents residents, BusinessClock clock, CommunityZone zones) {
        this.sql = sql;
        this.files = files;
        this.residents = residents;
        this.clock = clock;
        this.zones = zones;
    }

    /**
     * Unread ones the oldest first, all others the newest.
     *
     * @param after the last of the page before
     */
    public List<Line> list(State state, @Nullable UUID after, int limit) {
        var page = state == State.UNREAD
                ? " and (:after::uuid is null or m.id > :after::uuid) order by m.id limit :limit"
                : " and (:after::uuid is null or m.id < :after::uuid) order by m.id desc limit :limit";
        return sql.sql(SELECT + " and m.state = :state" + page)
                .param("community", Scope.current().requiredCommunity())
                .param("state", state.name())
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> line(row))
                .list();
    }

    /** How many nobody has dealt with. */
    public int unread() {
        return sql.sql("select count(*) from desk_mail where community = :community and state = 'UNREAD'")
                .param("community", Scope.current().requiredCommunity())
                .query(Integer.class)
                .single();
    }

    public Letter find(UUID id) {
        var line = sql.sql(SELECT + " and m.id = :id")
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .query((row, n) -> line(row))
                .optional()
                .orElseThrow(() -> new NotFound("servicedesk.no-such-mail"));
        var words = sql.sql("""
                select words, sender_masked as address, party, refers_to from desk_mail where community = :community and id = :id
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .query(Words.class)
                .single();
        return new Letter(
                line,
                words.address(),
                words.words(),
                files.photos(id),
                files.of(id),
                writer(words.party()),
                named(words.refersTo()));
    }

    private @Nullable Writer writer(@Nullable UUID party) {
        if (party == null) {
            return null;
        }
        var homes =
                residents.homesOf(Set.of(party), zones.dayHere(clock.instant())).getOrDefault(party, List.of()).stream()
                        .map(place -> new Home(place.id(), place.label(), place.spokenLabel()))
                        .toList();
        return residents
                .find(party)
                .map(one -> new Writer(party, one.name(), homes))
                .orElse(null);
    }

    private @Nullable Named named(@Nullable UUID ticket) {
        if (ticket == null) {
            return null;
        }
        return sql.sql("""
                select id, number, lower(state) as state from ticket where community = :community and id = :id
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", ticket)
                .query(Named.class)
                .optional()
                .orElse(null);
    }

    private static Line line(ResultSet row) throws SQLException {
        var notes = (String[]) row.getArray("notes").getArray();
        return new Line(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getString("sender"),
                row.getObject("party") != null,
                row.getString("subject"),
                row.getString("mailbox"),
                row.getInt("photos"),
                row.getInt("files"),
                Arrays.stream(notes).map(Note::valueOf).toList(),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                row.getObject("ticket", UUID.class),
                row.getString("number"),
                row.getString("reason"));
    }
}
