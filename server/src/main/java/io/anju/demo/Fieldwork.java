package io.anju.demo;

import io.anju.servicedesk.OfflineCommand;
import io.anju.servicedesk.ticket.FieldCommand;
import io.anju.servicedesk.ticket.FieldWork;
import io.anju.servicedesk.ticket.Said;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The phones of those who go and mend: each sends its commands in a chain. */
@Component
@Transactional
class Fieldwork {

    private static final String DEVICE = "demo";

    private record Link(long sequence, String hash) {}

    /** Something done in the field, with what it says besides words and photos. */
    record Deed(
            FieldCommand.Kind kind,
            UUID ticket,
            Instant at,
            @Nullable String note,
            List<String> photos,
            Said said) {

        Deed {
            photos = List.copyOf(photos);
        }

        /** What a phone of before could say too. */
        Deed(FieldCommand.Kind kind, UUID ticket, Instant at, @Nullable String note, List<String> photos) {
            this(kind, ticket, at, note, photos, Said.NOTHING);
        }

        int version() {
            return said.equals(Said.NOTHING) ? 1 : 2;
        }
    }

    private final FieldWork fieldWork;
    private final JdbcClient sql;
    private final Map<String, Link> last = new HashMap<>();

    Fieldwork(FieldWork fieldWork, JdbcClient sql) {
        this.fieldWork = fieldWork;
        this.sql = sql;
    }

    /** In the worker's scope. */
    public void send(Site site, UUID account, Deed deed) {
        var kind = deed.kind();
        var ticket = deed.ticket();
        var at = deed.at();
        var chain = site.community() + "/" + account;
        var before = last.computeIfAbsent(chain, any -> kept(site, account));
        var id = UUID.nameUUIDFromBytes((ticket + "/" + kind + "/" + at).getBytes(StandardCharsets.UTF_8));
        var sent = "{\"id\":\"%s\",\"kind\":\"ticket.%s\",\"subject\":\"%s\",\"deviceTime\":\"%s\"}"
                .formatted(id, kind.name().toLowerCase(Locale.ROOT), ticket, at);
        fieldWork.take(new FieldCommand(
                new OfflineCommand(id, account, DEVICE, before.sequence() + 1, before.hash(), "", "", at, sent),
                kind,
                ticket,
                deed.note(),
                deed.photos(),
                deed.version(),
                deed.said()));
        last.put(chain, new Link(before.sequence() + 1, hash(sent)));
    }

    private Link kept(Site site, UUID account) {
        return sql.sql("""
                select sequence, hash from field_command
                 where community = :community and account = :account and device = :device
                 order by sequence desc limit 1
                """)
                .param("community", site.community())
                .param("account", account)
                .param("device", DEVICE)
                .query(Link.class)
                .optional()
                .orElse(new Link(0, ""));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
