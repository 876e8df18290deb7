package io.anju.servicedesk.news;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes through many people in the order of their ids, so many in one transaction: nothing waits for a whole estate. */
@Component
public class Portions {

    private static final int MOST = 100;

    private static final UUID FIRST = new UUID(0, 0);

    /** Tells some of them. */
    public interface Portion {

        /**
         * @param after whom those told before end with
         * @return who was told, in order; fewer than so many when there are no more
         */
        List<UUID> tell(UUID after, int most);
    }

    private final TransactionTemplate transaction;

    Portions(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /** One portion after the other; a second walk begins with the first again. */
    public void walk(Portion portion) {
        var after = FIRST;
        List<UUID> told;
        do {
            var seen = after;
            told = requireNonNull(transaction.execute(status -> portion.tell(seen, MOST)));
            after = told.isEmpty() ? after : told.getLast();
        } while (told.size() == MOST);
    }
}
