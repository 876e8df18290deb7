package io.anju.servicedesk.night;

import io.anju.community.SpecialCare;
import io.anju.evidence.Facts;
import io.anju.evidence.NewFact;
import io.anju.evidence.Source;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.servicedesk.category.Categories;
import io.anju.servicedesk.category.Category;
import io.anju.servicedesk.category.Nature;
import io.anju.servicedesk.ticket.HearsOfTickets;
import io.anju.servicedesk.ticket.TakenDown;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is not urgent and is reported at night may wait for the morning, if whoever reports it agrees: the morning is offered
 * first, and that they took it is a fact. Whoever wants somebody now says nothing and has them. A round that was not good
 * is sent at once.
 */
@Component
public class NightOffers implements HearsOfTickets {

    private final NightSettings settings;
    private final Categories categories;
    private final SpecialCare care;
    private final Facts facts;
    private final BusinessClock clock;
    private final CommunityZone zones;

    NightOffers(
            NightSettings settings,
            Categories categories,
            SpecialCare care,
            Facts facts,
            BusinessClock clock,
            CommunityZone zones) {
        this.settings = settings;
        this.categories = categories;
        this.care = care;
        this.facts = facts;
        this.clock = clock;
        this.zones = zones;
    }

    /**
     * When somebody would come in the morning to something of that category; empty by day, where it cannot wait, and for a home
     * where somebody needs special care: there whatever is asked is seen to at once (S15-072).
     *
     * @param space that it is for; null where nobody has said it yet
     */
    public Optional<Instant> morning(String category, @Nullable UUID space) {
        return morning(category, space, clock.instant());
    }

    private Optional<Instant> morning(String category, @Nullable UUID space, Instant now) {
        return categories
                .find(category)
                .filter(NightOffers::mayWait)
                .filter(waits -> space == null || !care.isNeededAt(space, zones.dayHere(now)))
                .flatMap(waits -> settings.here().morningAfter(now.atZone(zones.here())))
                .map(ZonedDateTime::toInstant);
    }

    private static boolean mayWait(Category category) {
        return category.visit() && (category.nature() == Nature.ORDINARY || category.nature() == Nature.MINOR);
    }

    /** A part that is split off later was told of, and agreed about, with the report. */
    @Override
    public void takenDown(TakenDown ticket) {
        var appointed = ticket.appointedAt();
        var offered = morning(ticket.category(), ticket.space(), ticket.reportedAt());
        if (appointed != null && offered.equals(Optional.of(appointed))) {
            facts.record(NewFact.of(
                            NightFacts.AGREED,
                            ticket.id().id(),
                            Scope.current().actor().account(),
                            ticket.reportedAt(),
                            Source.TYPED)
                    .at(ticket.space()));
        }
    }
}
