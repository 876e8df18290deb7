package io.anju.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * Where midnight is in a community: every day, month and opening hour of a community is told in its own zone, never in the
 * server's. The registry answers; a community it does not know has the default zone.
 */
public interface CommunityZone {

    /** Mainland China's one zone: what a community has unless it says otherwise, and where the country's holidays begin. */
    ZoneId DEFAULT = ZoneId.of("Asia/Shanghai");

    ZoneId of(UUID community);

    /** The zone of the community in scope. */
    default ZoneId here() {
        return of(Scope.current().requiredCommunity());
    }

    /** The day it is in that community at the instant. */
    default LocalDate dayIn(UUID community, Instant at) {
        return LocalDate.ofInstant(at, of(community));
    }

    /** The day it is at the instant in the community in scope. */
    default LocalDate dayHere(Instant at) {
        return LocalDate.ofInstant(at, here());
    }
}
