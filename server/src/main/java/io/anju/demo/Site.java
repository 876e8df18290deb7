package io.anju.demo;

import io.anju.kernel.Actor;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * A community whose past is told. The same seed, size and instants tell the same.
 *
 * @param key what its steps are noted under
 * @param manager the account that publishes rosters and decides
 * @param desk the account that answers the telephone
 * @param percent how much of it there is: 100 is all
 * @param begin the midnight with which the story begins
 * @param until up to when it is told; what happens afterwards happens in earnest
 * @param settlers who lives there from the first steps of the demonstration on
 */
record Site(
        String key,
        UUID company,
        UUID headOffice,
        UUID community,
        UUID manager,
        UUID desk,
        long seed,
        int percent,
        Instant begin,
        Instant until,
        List<Plan.Settler> settlers) {

    Site {
        settlers = List.copyOf(settlers);
    }

    /** So many of something there is so many of in all, at least one. */
    int share(int of) {
        return Math.max(1, of * percent / 100);
    }

    Scope scope(UUID account) {
        return Scope.of(community, new Actor(account, null));
    }

    Scope nobody() {
        return Scope.of(community, Actor.NOBODY);
    }

    LocalDate firstDay() {
        return LocalDate.ofInstant(begin, CommunityZone.DEFAULT);
    }

    LocalDate today() {
        return LocalDate.ofInstant(until, CommunityZone.DEFAULT);
    }

    static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(CommunityZone.DEFAULT).toInstant();
    }
}
