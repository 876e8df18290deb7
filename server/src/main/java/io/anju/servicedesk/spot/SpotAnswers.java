package io.anju.servicedesk.spot;

import io.anju.kernel.Actor;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.closing.CallBacks;
import io.anju.servicedesk.ticket.Ratings;
import io.anju.servicedesk.ticket.TicketRounds;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever reported at a place says about it when it is done: by the link, without an account, with the same consequence as a resident's tap. */
@Service
public class SpotAnswers {

    /**
     * One answer.
     *
     * @param stars 1 to 5; null for who gives none
     * @param words at most 500 characters
     */
    public record Answer(
            boolean satisfied,
            @Nullable Integer stars,
            @Nullable String words) {}

    private final SpotFollow follow;
    private final SpotLinks links;
    private final CallBacks callBacks;
    private final Ratings ratings;
    private final TicketRounds rounds;

    SpotAnswers(SpotFollow follow, SpotLinks links, CallBacks callBacks, Ratings ratings, TicketRounds rounds) {
        this.rounds = rounds;
        this.follow = follow;
        this.links = links;
        this.callBacks = callBacks;
        this.ratings = ratings;
    }

    /**
     * Good closes it unless a person has to hear it, not good opens its next round; few stars are asked about.
     *
     * @throws NotFound when the link was not given out here
     * @throws io.anju.kernel.Refusal when it was said already, is not done yet, or was done by whoever says so
     */
    @Transactional
    public SpotFollow.Followed say(String address, Answer answer) {
        follow.find(address);
        var ticket = links.ticket(address).orElseThrow(() -> new NotFound("servicedesk.no-such-report"));
        refuseOwnWork(ticket);
        Scope.of(ticket.community(), Actor.NOBODY).run(() -> say(ticket, answer));
        return follow.find(address);
    }

    /** Of whoever is signed in, and of whoever left the number. */
    private void refuseOwnWork(TicketId ticket) {
        Stream.concat(Stream.ofNullable(Scope.current().actor().account()), links.reporter(ticket).stream())
                .forEach(account -> rounds.refuseOwnWork(ticket, account));
    }

    /** Stars first where it is not good: the next round has none. */
    private void say(TicketId ticket, Answer answer) {
        if (!answer.satisfied()) {
            rate(ticket, answer);
        }
        callBacks.answerAtSpot(ticket, answer.satisfied(), answer.words());
        if (answer.satisfied()) {
            rate(ticket, answer);
        }
    }

    private void rate(TicketId ticket, Answer answer) {
        var stars = answer.stars();
        if (stars != null) {
            ratings.rateAtSpot(ticket, stars, answer.words(), answer.satisfied());
        }
    }
}
