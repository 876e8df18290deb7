package io.anju.servicedesk.board;

import io.anju.identity.Registry;
import io.anju.kernel.Scope;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds tickets by their number or its beginning: {@code QH-261125-7}, {@code qh261125}, and without the community's sign {@code 261125-7}. */
@Component
@Transactional(readOnly = true)
public class TicketNumberSearch {

    private static final int MOST = 10;

    /** After every number that begins with what it is put behind, in the order of bytes. */
    private static final String LAST = "~";

    /** The six digits of a day and a counter; a dash may be left out before the day. */
    private static final String NUMBER = "\\d{6}(?:-\\d*)?";

    /** A ticket as the finder names it. */
    public record Numbered(UUID id, String number, String spaceLabel, String categoryName, String state) {}

    private final JdbcClient sql;
    private final Registry registry;

    TicketNumberSearch(JdbcClient sql, Registry registry) {
        this.sql = sql;
        this.registry = registry;
    }

    /** At most ten, the exact number first; nothing for what is no number. */
    public List<Numbered> find(String typed) {
        var community = Scope.current().requiredCommunity();
        var sign = registry.find(community).orElseThrow().shortCode().toUpperCase(Locale.ROOT);
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toUpperCase(Locale.ROOT);
        var rest = plain.startsWith(sign) ? plain.substring(sign.length()).replaceFirst("^-", "") : plain;
        if (!rest.matches(NUMBER)) {
            return List.of();
        }
        var number = registry.find(community).orElseThrow().shortCode() + "-" + rest;
        return List.copyOf(sql.sql("""
                select t.id, t.number, s.spoken_label as space_label, t.category_name, lower(t.state) as state
                  from ticket t join community_place_v1 s on s.community = t.community and s.id = t.space
                 where t.community = :community and t.number collate "C" >= :number and t.number collate "C" < :end
                 order by (t.number = :number) desc, length(t.number), t.number collate "C" limit :most
                """)
                .param("community", community)
                .param("number", number)
                .param("end", number + LAST)
                .param("most", MOST)
                .query(Numbered.class)
                .list());
    }
}
