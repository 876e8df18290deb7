package io.anju.servicedesk.zone;

import io.anju.evidence.Expectations;
import io.anju.evidence.NewExpectation;
import io.anju.servicedesk.category.Categories;
import io.anju.servicedesk.category.Category.Profile;
import io.anju.servicedesk.ticket.HearsOfTickets;
import io.anju.servicedesk.ticket.TakenDown;
import io.anju.standards.Promises;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * S18-020: what leaks indoors goes at once to whoever has charge of the building and can mend it. What was reported is judged; another
 * round is judged by how soon somebody is there, not by who was sent.
 */
@Component
class ZoneDispatch implements HearsOfTickets {

    private static final String CLAUSE = "S18-020";
    private static final String KEPT_BY = "servicedesk.assigned";

    /** Ours, for "at once". */
    private static final Duration AT_ONCE = Duration.ofMinutes(5);

    private static final Duration NEAR = Duration.ofMinutes(1);

    private final Categories categories;
    private final Promises promises;
    private final Expectations expectations;

    ZoneDispatch(Categories categories, Promises promises, Expectations expectations) {
        this.categories = categories;
        this.promises = promises;
        this.expectations = expectations;
    }

    @Override
    public void takenDown(TakenDown ticket) {
        if (leaks(ticket.category())) {
            promises.adopted(CLAUSE, ticket.at())
                    .ifPresent(adopted -> expectations.expect(new NewExpectation(
                            ZoneKinds.DISPATCH,
                            ticket.id().id(),
                            ticket.number(),
                            adopted.version(),
                            CLAUSE,
                            ticket.at(),
                            ticket.at().plus(AT_ONCE).minus(NEAR),
                            ticket.at().plus(AT_ONCE),
                            KEPT_BY)));
        }
    }

    private boolean leaks(String category) {
        return categories
                .everKnown(category)
                .filter(one -> one.profile() == Profile.LEAK)
                .isPresent();
    }
}
