package io.anju.servicedesk.board;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a ticket can be about, in the order in which people choose. */
@Component
@Transactional(readOnly = true)
public class TicketCategories {

    /** One of them: the key that a report sends and the words people see. */
    public record Category(String key, String name) {}

    private final JdbcClient sql;

    TicketCategories(JdbcClient sql) {
        this.sql = sql;
    }

    public List<Category> all() {
        return sql.sql("select key, name from ticket_category order by n, key")
                .query((row, n) -> new Category(row.getString("key"), row.getString("name")))
                .list();
    }
}
