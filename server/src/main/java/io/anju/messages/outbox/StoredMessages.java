package io.anju.messages.outbox;

import io.anju.kernel.BusinessClock;
import io.anju.messages.NewMessage;
import io.anju.messages.Recipient;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of messages, in the scope of a community. */
@Component
class StoredMessages {

    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    /** What is needed to send one. */
    record Stored(Recipient recipient, String template, int version, Map<String, String> parameters, String link) {}

    private final JdbcClient sql;
    private final JsonMapper json;
    private final BusinessClock clock;

    StoredMessages(JdbcClient sql, JsonMapper json, BusinessClock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** False when the recipient was told already. */
    boolean keep(UUID community, UUID id, NewMessage message, int version, @Nullable UUID account) {
        return sql.sql("""
                insert into message (community, id, recipient_kind, recipient, account, template, template_version,
                                     parameters, urgency, about, link, to_acknowledge, dedup, told_at)
                values (:community, :id, :kind, :recipient, :account::uuid, :template, :version, :parameters::jsonb,
                        :urgency, :about, :link, :acknowledge, :dedup, :now)
                on conflict (community, recipient, dedup) do nothing
                """)
                        .param("community", community)
                        .param("id", id)
                        .param("kind", message.recipient().kind().name())
                        .param("recipient", message.recipient().id())
                        .param("account", account)
                        .param("template", message.template())
                        .param("version", version)
                        .param("parameters", json.writeValueAsString(message.parameters()))
                        .param("urgency", message.urgency().name())
                        .param("about", message.about().subject())
                        .param("link", message.about().link())
                        .param("acknowledge", message.about().toAcknowledge())
                        .param("dedup", message.dedup())
                        .param("now", Outbox.utc(clock.instant()))
                        .update()
                == 1;
    }

    Stored find(UUID community, UUID id) {
        return sql.sql("""
                select recipient_kind, recipient, template, template_version, parameters, link from message
                 where community = :community and id = :id
                """)
                .param("community", community)
                .param("id", id)
                .query((row, n) -> new Stored(
                        new Recipient(
                                Recipient.Kind.valueOf(row.getString("recipient_kind")),
                                row.getObject("recipient", UUID.class)),
                        row.getString("template"),
                        row.getInt("template_version"),
                        json.readValue(row.getString("parameters"), PARAMETERS),
                        row.getString("link")))
                .single();
    }
}
