package io.anju.servicedesk.board;

import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The floor of bench/read: one row, and the rows of a list as the bytes the list would have. It lies in the board's package
 * to ask with the board's own columns.
 */
@RestController
@Transactional(readOnly = true)
public class BareController {

    private static final String PAGE = """
             where t.community = :community
               and (t.next_due, t.id) > (:due::timestamptz, :id::uuid)
             order by t.next_due, t.id limit 51
            """;

    private final JdbcClient sql;
    private final ConcurrentHashMap<Integer, byte[]> bytes = new ConcurrentHashMap<>();

    public BareController(JdbcClient sql) {
        this.sql = sql;
    }

    @GetMapping("/api/communities/{community}/bench/row/{ticket}")
    @OpenTo(Audience.STAFF)
    public Row row(@PathVariable UUID community, @PathVariable UUID ticket) {
        return sql.sql("select id, number, description from ticket where community = :community and id = :ticket")
                .param("community", community)
                .param("ticket", ticket)
                .query((row, n) -> new Row(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .single();
    }

    public record Row(UUID id, String number, String description) {}

    @GetMapping(value = "/api/communities/{community}/bench/list", produces = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(Audience.STAFF)
    public byte[] list(@PathVariable UUID community, @RequestParam String after) {
        var cursor = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split("\\|");
        var size = new int[] {60};
        sql.sql(TicketBoard.COLUMNS + PAGE)
                .param("community", community)
                .param("due", cursor[0])
                .param("id", cursor[1])
                .query(row -> {
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        var value = row.getString(i);
                        size[0] += value == null ? 0 : 20 + value.length();
                    }
                });
        return bytes.computeIfAbsent(size[0] / 100 * 100, length -> {
            var text = new byte[length];
            java.util.Arrays.fill(text, (byte) 'x');
            text[0] = '"';
            text[length - 1] = '"';
            return text;
        });
    }
}
