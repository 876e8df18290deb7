package io.anju.servicedesk.ticket;

import io.anju.servicedesk.category.Category;
import io.anju.servicedesk.category.Category.DispatchMode;
import io.anju.servicedesk.category.Category.Profile;
import io.anju.servicedesk.category.Kind;
import io.anju.servicedesk.category.Nature;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket is about, in the words and by the rules of the day on which it was reported: a later round runs by them too.
 *
 * @param category the key
 * @param visit whether somebody has to come; else an answer finishes it
 * @param finishMinutes the company's own limit, in minutes; null where it said none
 * @param acceptMinutes how soon whoever is sent says yes; null for ours
 * @param arriveMinutes how soon somebody is there at the latest; null where only a promise or ours says so
 */
record Matter(
        Kind kind,
        String category,
        String categoryName,
        boolean visit,
        Nature nature,
        @Nullable Integer finishMinutes,
        @Nullable Integer acceptMinutes,
        @Nullable Integer arriveMinutes,
        DispatchMode dispatch,
        Profile profile) {

    static Matter of(Category category) {
        return new Matter(
                category.kind(),
                category.key(),
                category.name(),
                category.visit(),
                category.nature(),
                category.finishMinutes(),
                category.acceptMinutes(),
                category.arriveMinutes(),
                category.dispatch(),
                category.profile());
    }

    boolean isLeak() {
        return profile == Profile.LEAK;
    }

    boolean isComplaint() {
        return kind == Kind.COMPLAINT;
    }

    Duration accept() {
        return acceptMinutes == null ? ResponsePolicy.ACCEPT : Duration.ofMinutes(acceptMinutes);
    }

    /** Its own limit, unless what is promised is shorter. */
    Duration arriveWithin(Duration promised) {
        return arriveMinutes == null || promised.compareTo(Duration.ofMinutes(arriveMinutes)) < 0
                ? promised
                : Duration.ofMinutes(arriveMinutes);
    }

    /** Its own where nobody promised anything. */
    Duration arriveUnpromised() {
        return arriveMinutes == null ? ResponsePolicy.ARRIVE_UNPROMISED : Duration.ofMinutes(arriveMinutes);
    }

    Optional<Duration> limit() {
        return Optional.ofNullable(finishMinutes).map(Duration::ofMinutes);
    }
}
