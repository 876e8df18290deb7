package io.anju.equipment.paper;

import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The papers that were ever kept, the newest first. */
@Component
@Transactional(readOnly = true)
public class KeptPapers {

    /** Of one machine, or one after the other of one thing. */
    private static final int MOST = 200;

    /**
     * A paper as it was kept.
     *
     * @param about the machine or thing it is of
     * @param current whether it is the last of its line and needed
     * @param endedBecause why it is needed no longer
     */
    public record Paper(
            UUID id,
            String kind,
            String kindName,
            @Nullable UUID item,
            String about,
            GivenPaper given,
            boolean current,
            Instant recordedAt,
            @Nullable String endedBecause) {}

    private final JdbcClient sql;

    KeptPapers(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of a machine, at most 200. */
    public List<Paper> of(UUID item) {
        return read("select a.id from equipment_paper a where a.community = :community and a.item = :id", item);
    }

    /** A paper and those that it came to renew, at most 200. @throws NotFound when it is not here */
    public List<Paper> line(UUID paper) {
        var line = read("""
                with recursive back as (
                    select a.id, a.renews from equipment_paper a where a.community = :community and a.id = :id
                    union all
                    select b.id, b.renews from back join equipment_paper b on b.community = :community and b.id = back.renews)
                select id from back""", paper);
        if (line.isEmpty()) {
            throw new NotFound("equipment.no-such-paper");
        }
        return line;
    }

    private List<Paper> read(String which, UUID id) {
        return List.copyOf(sql.sql("""
            select p.*, k.name as kind_name, coalesce(i.code || ' ' || i.name, p.subject) as about,
                   p.ended_at is null and not exists (select from equipment_paper n
                                                       where n.community = p.community and n.renews = p.id) as current
              from equipment_paper p
              join equipment_paper_kind k on k.key = p.kind
              left join equipment_item i on i.community = p.community and i.id = p.item
             where p.community = :community and p.id in (%s)
             order by p.valid_until desc, p.id desc limit :most
            """.formatted(which))
                .param("community", Scope.current().requiredCommunity())
                .param("id", id)
                .param("most", MOST)
                .query((row, n) -> paper(row))
                .list());
    }

    private static Paper paper(ResultSet row) throws SQLException {
        var given = new GivenPaper(
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("number"),
                row.getString("issuer"),
                row.getString("issuer_licence"),
                List.of((String[]) row.getArray("photos").getArray()));
        return new Paper(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("kind_name"),
                row.getObject("item", UUID.class),
                row.getString("about"),
                given,
                row.getBoolean("current"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("ended_because"));
    }
}
