package io.anju.equipment.paper;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The kinds of papers that run out, in the order in which people choose. */
@Component
@Transactional(readOnly = true)
public class PaperKinds {

    /**
     * One kind.
     *
     * @param agency whether a paper of it names who tested and their licence
     * @param stops whether what it is of must not be used once it is over
     * @param clause whose promise a test of it keeps; null where none does
     * @param everySystem the system of which a machine in use is enough for a test to be owed; null where only a paper is renewed
     */
    public record Kind(
            String key,
            String name,
            boolean agency,
            boolean stops,
            @Nullable String clause,
            @Nullable String everySystem) {}

    private final JdbcClient sql;

    PaperKinds(JdbcClient sql) {
        this.sql = sql;
    }

    public List<Kind> all() {
        return List.copyOf(sql.sql(
                        "select key, name, agency, stops, clause, every_system from equipment_paper_kind order by n, key")
                .query(Kind.class)
                .list());
    }

    Optional<Kind> find(String key) {
        return all().stream().filter(kind -> kind.key().equals(key)).findFirst();
    }
}
