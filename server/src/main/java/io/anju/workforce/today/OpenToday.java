package io.anju.workforce.today;

import io.anju.kernel.CommunityZone;
import io.anju.workforce.OpenRoster;
import io.anju.workforce.absence.Absences;
import io.anju.workforce.handover.Handovers;
import io.anju.workforce.roster.RosterReviews;
import io.anju.workforce.roster.Swaps;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class OpenToday implements OpenRoster {

    private final RosterReviews reviews;
    private final Absences absences;
    private final Swaps swaps;
    private final Handovers handovers;
    private final CommunityZone zones;

    OpenToday(RosterReviews reviews, Absences absences, Swaps swaps, Handovers handovers, CommunityZone zones) {
        this.reviews = reviews;
        this.absences = absences;
        this.swaps = swaps;
        this.handovers = handovers;
        this.zones = zones;
    }

    @Override
    public List<Gap> gaps(Instant now) {
        var today = zones.dayHere(now);
        return reviews.review(today, today, false).posts().stream()
                .flatMap(post -> post.gaps().stream()
                        .filter(gap -> gap.until().isAfter(now))
                        .map(gap -> new Gap(post.name(), gap.from(), gap.until(), gap.missing())))
                .sorted(Comparator.comparing(Gap::from))
                .toList();
    }

    @Override
    public List<Request> requests() {
        var zone = zones.here();
        var away = absences.list().stream()
                .filter(line -> line.state() == Absences.State.ASKED)
                .map(line -> new Request(
                        line.name(),
                        false,
                        line.terms().firstDay().atStartOfDay(zone).toInstant()));
        var changed = swaps.open().stream()
                .filter(line -> line.state() == Swaps.State.AGREED)
                .map(line -> new Request(line.askerName(), true, line.given().from()));
        return Stream.concat(away, changed)
                .sorted(Comparator.comparing(Request::from))
                .toList();
    }

    @Override
    public List<ShiftOffer> offeredToMe() {
        return handovers.offersToMe();
    }
}
