package io.anju.messages.outbox;

import io.anju.identity.AccountNames;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.messages.Channel;
import io.anju.messages.Urgency;
import io.anju.messages.outbox.Letters.Prepared;
import io.anju.messages.template.Template;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What no other channel could deliver and the desk prints, puts up or hands over, in the community in scope. */
@Component
@Transactional
public class PaperList {

    static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final int SHOWN = 200;

    /** What was done with a slip. */
    public enum Handling {
        PUT_UP,
        HANDED_OVER
    }

    /** To be printed: whose it is, in words, and what it says. */
    public record Slip(UUID id, String address, String title, String text, Instant toldAt, String urgency) {}

    /** Done, by whom and when. */
    public record Handled(
            UUID id,
            String template,
            String title,
            String handling,
            Instant at,
            @Nullable String by) {}

    /** A page of them, and where the next one begins. */
    public record Page(List<Slip> items, @Nullable UUID next) {

        public Page {
            items = List.copyOf(items);
        }
    }

    record Waiting(Delivery delivery, Instant toldAt) {}

    private final JdbcClient sql;
    private final Letters letters;
    private final Titles titles;
    private final List<AccountNames> names;
    private final BusinessClock clock;

    PaperList(JdbcClient sql, Letters letters, Titles titles, List<AccountNames> names, BusinessClock clock) {
        this.sql = sql;
        this.letters = letters;
        this.titles = titles;
        this.names = names;
        this.clock = clock;
    }

    /** Up to {@code limit} slips after the last one seen, the oldest first, without those of people who have left meanwhile. */
    @Transactional(readOnly = true)
    public Page open(@Nullable UUID after, int limit) {
        var found = new ArrayList<Slip>();
        var some = waiting(after == null ? BEFORE_ALL : after, limit + 1);
        while (!some.isEmpty() && found.size() <= limit) {
            some.stream().flatMap(this::slip).forEach(found::add);
            some = waiting(some.getLast().delivery().id(), limit + 1);
        }
        var items = found.subList(0, Math.min(limit, found.size()));
        return new Page(items, found.size() > limit ? items.getLast().id() : null);
    }

    /** The communities with slips. Across all of them: for jobs. */
    @Transactional(readOnly = true)
    List<UUID> communities() {
        return sql.sql("select distinct community from delivery where channel = 'PAPER' and state = 'WAITING'")
                .query((row, n) -> row.getObject("community", UUID.class))
                .list();
    }

    @Transactional(readOnly = true)
    List<Waiting> waiting(UUID after, int limit) {
        return sql.sql("select m.told_at, " + Delivery.COLUMNS + """
                  from delivery d join message m on m.community = d.community and m.id = d.message
                 where d.community = :community and d.channel = 'PAPER' and d.state = 'WAITING' and d.id > :after
                 order by d.id limit :limit
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new Waiting(Delivery.of(row), instant(row, "told_at")))
                .list();
    }

    private Stream<Slip> slip(Waiting waiting) {
        if (!(letters.prepare(waiting.delivery()) instanceof Prepared.Ready ready)) {
            return Stream.empty();
        }
        Template.Words words = ready.letter().words();
        Urgency urgency = waiting.delivery().urgency();
        return Stream.of(new Slip(
                waiting.delivery().id(),
                ready.letter().to(),
                words.title(),
                words.text(),
                waiting.toldAt(),
                urgency.name().toLowerCase(Locale.ROOT)));
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Handled> handled() {
        return sql.sql("select " + Titles.COLUMNS + """
                       , d.id, d.handling, d.delivered_at, d.handled_by
                  from delivery d join message m on m.community = d.community and m.id = d.message
                 where d.community = :community and d.channel = 'PAPER' and d.state = 'DELIVERED'
                 order by d.delivered_at desc, d.id limit :shown
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("shown", SHOWN)
                .query((row, n) -> new Handled(
                        row.getObject("id", UUID.class),
                        row.getString("template"),
                        titles.of(row),
                        row.getString("handling").toLowerCase(Locale.ROOT),
                        instant(row, "delivered_at"),
                        name(row.getObject("handled_by", UUID.class)).orElse(null)))
                .list();
    }

    /**
     * By whoever acts, now.
     *
     * @throws NotFound when there is no such slip, or it is done already
     */
    public void handle(UUID slip, Handling how) {
        int changed = sql.sql("""
                update delivery set state = 'DELIVERED', handling = :how, handled_by = :by, delivered_at = :now
                 where community = :community and id = :id and channel = :paper and state = 'WAITING'
                """)
                .param("how", how.name())
                .param("by", Scope.current().actor().required())
                .param("now", Outbox.utc(clock.instant()))
                .param("community", Scope.current().requiredCommunity())
                .param("id", slip)
                .param("paper", Channel.PAPER.name())
                .update();
        if (changed == 0) {
            throw new NotFound("messages.no-such-paper");
        }
    }

    private Optional<String> name(UUID account) {
        return names.stream().flatMap(port -> port.of(account).stream()).findFirst();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
