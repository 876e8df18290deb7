package io.anju.standards.wall;

import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The floor of bench/wall: the rows of the running month's wall, asked with its own statement, and as many bytes. */
@RestController
@Transactional(readOnly = true)
public class BareWall {

    private final JdbcClient sql;

    public BareWall(JdbcClient sql) {
        this.sql = sql;
    }

    @GetMapping(value = "/api/communities/{community}/bench/wall", produces = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(Audience.STAFF)
    public byte[] wall(@PathVariable UUID community) {
        var now = OffsetDateTime.now();
        var month = YearMonth.from(now);
        var size = new int[] {60};
        sql.sql(WallReading.BRICKS)
                .param("community", community)
                .param("from", month.atDay(1))
                .param("to", month.atEndOfMonth())
                .param("now", now)
                .param("readAt", now)
                .param("readOn", now.toLocalDate())
                .query(row -> {
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        var value = row.getString(i);
                        size[0] += value == null ? 0 : 10 + value.length();
                    }
                });
        var bytes = new byte[size[0]];
        Arrays.fill(bytes, (byte) 'x');
        bytes[0] = '"';
        bytes[size[0] - 1] = '"';
        return bytes;
    }
}
