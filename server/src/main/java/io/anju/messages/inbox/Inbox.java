package io.anju.messages.inbox;

import io.anju.kernel.BusinessClock;
import io.anju.kernel.Scope;
import io.anju.messages.template.Templates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the community in scope told one account. */
@Component
@Transactional
public class Inbox {

    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    /**
     * One message, in words.
     *
     * @param toAcknowledge whether somebody has to say that they see to it
     */
    public record Item(
            UUID id,
            UUID community,
            String title,
            String text,
            String urgency,
            UUID about,
            String link,
            boolean toAcknowledge,
            Instant at,
            @Nullable Instant readAt) {}

    private final JdbcClient sql;
    private final Templates templates;
    private final JsonMapper json;
    private final BusinessClock clock;

    Inbox(JdbcClient sql, Templates templates, JsonMapper json, BusinessClock clock) {
        this.sql = sql;
        this.templates = templates;
        this.json = json;
        this.clock = clock;
    }

    /** What of it the account may see. */
    enum View {
        ALL,
        /** Only what concerns an account that has no business here today. */
        CONCERNING
    }

    /** The newest first; ids grow with time. */
    @Transactional(readOnly = true)
    List<Item> page(UUID account, View view, UUID before, int limit) {
        return sql.sql("""
                select id, community, template, template_version, parameters, urgency, about, link, to_acknowledge, told_at, read_at
                  from message
                 where community = :community and account = :account and id < :before
                   and (:all or recipient_kind = 'CONCERNED')
                 order by id desc limit :limit
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("account", account)
                .param("before", before)
                .param("all", view == View.ALL)
                .param("limit", limit)
                .query((row, n) -> item(row))
                .list();
    }

    private Item item(ResultSet row) throws SQLException {
        var words = templates
                .version(row.getString("template"), row.getInt("template_version"))
                .with(json.readValue(row.getString("parameters"), PARAMETERS));
        return new Item(
                row.getObject("id", UUID.class),
                row.getObject("community", UUID.class),
                words.title(),
                words.text(),
                row.getString("urgency").toLowerCase(Locale.ROOT),
                row.getObject("about", UUID.class),
                row.getString("link"),
                row.getBoolean("to_acknowledge"),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("read_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null));
    }

    @Transactional(readOnly = true)
    long unread(UUID account, View view) {
        return sql.sql("""
                select count(*) from message
                 where community = :community and account = :account and read_at is null
                   and (:all or recipient_kind = 'CONCERNED')
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("account", account)
                .param("all", view == View.ALL)
                .query(Long.class)
                .single();
    }

    /** Those of them that are the account's; the first time counts. */
    public void markRead(UUID account, Collection<UUID> messages) {
        if (messages.isEmpty()) {
            return;
        }
        sql.sql("""
                update message set read_at = :now
                 where community = :community and account = :account and id in (:messages) and read_at is null
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("community", Scope.current().requiredCommunity())
                .param("account", account)
                .param("messages", messages)
                .update();
    }
}
