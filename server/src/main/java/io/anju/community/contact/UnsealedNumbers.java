package io.anju.community.contact;

import io.anju.jobs.RecurringJob;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seals with our key what was sealed with another, and writes what it is found by where nobody has: 2,000 at a time, until
 * none is left. Ended ones too.
 */
@Component
class UnsealedNumbers implements RecurringJob {

    private static final int AT_ONCE = 2_000;

    private record Row(UUID community, UUID id, ContactKind kind, ContactSeal.Key key, byte[] cipher) {}

    private record Opened(UUID community, UUID id, ContactKind kind, String value) {}

    private final JdbcClient sql;
    private final ContactSeal seal;

    UnsealedNumbers(JdbcClient sql, ContactSeal seal) {
        this.sql = sql;
        this.seal = seal;
    }

    @Override
    public String name() {
        return "community.seal-numbers";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        var rows = left().stream()
                .map(row ->
                        new Opened(row.community(), row.id(), row.kind(), seal.open(row.id(), row.key(), row.cipher())))
                .toList();
        if (!rows.isEmpty()) {
            write(rows);
        }
    }

    private List<Row> left() {
        return sql.sql("""
                select community, id, kind, sealed_with, value_cipher from party_contact
                 where found_hash is null or sealed_with <> 'CONTACT' limit :most for update
                """)
                .param("most", AT_ONCE)
                .query((row, n) -> new Row(
                        row.getObject("community", UUID.class),
                        row.getObject("id", UUID.class),
                        ContactKind.valueOf(row.getString("kind")),
                        ContactSeal.Key.valueOf(row.getString("sealed_with")),
                        row.getBytes("value_cipher")))
                .list();
    }

    private void write(List<Opened> rows) {
        sql.sql("""
                update party_contact c
                   set value_cipher = told.cipher, sealed_with = 'CONTACT', found_hash = told.found, last_four_hash = told.four
                  from unnest(:communities::text[]::uuid[], :ids::text[]::uuid[], :ciphers::bytea[], :founds::bytea[],
                              :fours::bytea[]) as told (community, id, cipher, found, four)
                 where c.community = told.community and c.id = told.id
                """)
                .param("communities", texts(rows, Opened::community))
                .param("ids", texts(rows, Opened::id))
                .param("ciphers", bytes(rows, row -> seal.seal(row.id(), row.value())))
                .param("founds", bytes(rows, row -> seal.foundHash(row.kind(), row.value())))
                .param("fours", bytes(rows, row -> seal.lastFourHash(row.community(), row.kind(), row.value())))
                .update();
    }

    private static String[] texts(List<Opened> rows, Function<Opened, UUID> of) {
        return rows.stream().map(row -> of.apply(row).toString()).toArray(String[]::new);
    }

    private static byte[][] bytes(List<Opened> rows, Function<Opened, byte @Nullable []> of) {
        return rows.stream().map(of).toArray(byte[][]::new);
    }
}
