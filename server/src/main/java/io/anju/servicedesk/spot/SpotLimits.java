package io.anju.servicedesk.spot;

import io.anju.identity.Guesses;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * How much comes in without an account, counted before anything is read: by the address it comes from, which many phones may share,
 * and by the code, so that one sticker on the wrong wall drowns nobody. All numbers are ours.
 */
@Component
public class SpotLimits {

    private static final Guesses.Limit REPORTS_FROM = new Guesses.Limit("spot-report", 20, Duration.ofHours(1));
    private static final Guesses.Limit REPORTS_AT = new Guesses.Limit("spot-report-at", 60, Duration.ofHours(1));
    private static final Guesses.Limit PHOTOS_FROM = new Guesses.Limit("spot-photo", 60, Duration.ofHours(1));
    private static final Guesses.Limit PHOTOS_AT = new Guesses.Limit("spot-photo-at", 180, Duration.ofHours(1));

    private static final Guesses.Limit LOOKS_FROM = new Guesses.Limit("spot-look", 600, Duration.ofHours(1));
    private static final Guesses.Limit ANSWERS_FROM = new Guesses.Limit("spot-answer", 20, Duration.ofHours(1));

    private final Guesses guesses;

    SpotLimits(Guesses guesses) {
        this.guesses = guesses;
    }

    /** @throws Guesses.TooMany after 20 in an hour from the address, or 60 at the code */
    void report(String address, UUID code) {
        guesses.spend(REPORTS_FROM, address);
        guesses.spend(REPORTS_AT, code.toString());
    }

    /** @throws Guesses.TooMany after 600 in an hour from the address: a link is looked at again and again, and never guessed */
    public void look(String address) {
        guesses.spend(LOOKS_FROM, address);
    }

    /** @throws Guesses.TooMany after 20 in an hour from the address */
    public void answer(String address) {
        guesses.spend(ANSWERS_FROM, address);
    }

    /** @throws Guesses.TooMany after 60 in an hour from the address, or 180 at the code */
    void photo(String address, UUID code) {
        guesses.spend(PHOTOS_FROM, address);
        guesses.spend(PHOTOS_AT, code.toString());
    }
}
