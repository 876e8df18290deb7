package io.anju.community.ledger;

import io.anju.community.people.Share;
import io.anju.kernel.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What part of each home its owners hold, and when. */
final class OwnedParts {

    /** Six sixths are one. */
    private static final int EXACT_DIGITS = 12;

    private static final int TOLD_DIGITS = 9;

    private record Part(Period during, Share share) {}

    private final Map<String, Map<Object, Part>> homes = new HashMap<>();

    /** Sets what somebody holds of a home, instead of what they held before. */
    void put(String home, Object owner, Period during, Share share) {
        homes.computeIfAbsent(home, one -> new HashMap<>()).put(owner, new Part(during, share));
    }

    /** What somebody holds of a home, where that is known. */
    Optional<Share> of(String home, Object owner) {
        return Optional.ofNullable(homes.getOrDefault(home, Map.of()).get(owner))
                .map(Part::share);
    }

    /** The most that is held of a home on one day; one is all of it. */
    BigDecimal most(String home) {
        return most(home, LocalDate.MIN);
    }

    /** The same on that day or later. */
    BigDecimal most(String home, LocalDate day) {
        var parts = homes.getOrDefault(home, Map.of()).values();
        return Stream.concat(
                        Stream.of(day),
                        parts.stream().map(part -> part.during().from()).filter(day::isBefore))
                .map(on -> held(on, parts))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal held(LocalDate day, Collection<Part> parts) {
        return parts.stream()
                .filter(part -> part.during().contains(day))
                .map(part -> BigDecimal.valueOf(part.share().part())
                        .divide(BigDecimal.valueOf(part.share().whole()), EXACT_DIGITS, RoundingMode.HALF_UP))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(TOLD_DIGITS, RoundingMode.HALF_UP);
    }
}
