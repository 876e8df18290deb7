package io.anju.history;

import io.anju.kernel.Scope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The changes of rows that are no community's. Their lines lie under the nil community, which no route can name; the module that
 * owns the table decides who may read them. Not inside a transaction, which would keep its own scope.
 */
@Component
public class ReferenceHistory {

    private static final UUID NO_COMMUNITY = new UUID(0, 0);

    private final RowHistory history;

    ReferenceHistory(RowHistory history) {
        this.history = history;
    }

    /** @param after the last change already seen, or null to begin */
    public List<RowHistory.Change> of(String table, String key, @Nullable UUID after, int limit) {
        return Scope.of(NO_COMMUNITY, Scope.current().actor())
                .get(() -> history.of(NO_COMMUNITY, table, key, after, limit));
    }
}
