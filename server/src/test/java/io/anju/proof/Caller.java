package io.anju.proof;

import io.anju.testing.Browser;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody at the door: what they were given where, and where they live, kept apart from what the server thinks. */
final class Caller {

    static final int ADMITTED = 0;

    private final String name;
    private final Supplier<Browser> door;
    private final Map<UUID, Set<String>> granted;
    private final Set<UUID> homes;
    private final boolean signedIn;
    private Browser browser;

    private Caller(
            String name, Supplier<Browser> door, Map<UUID, Set<String>> granted, Set<UUID> homes, boolean signedIn) {
        this.name = name;
        this.door = door;
        this.granted = granted;
        this.homes = homes;
        this.signedIn = signedIn;
        this.browser = door.get();
    }

    static Caller anonymous(Supplier<Browser> door) {
        return new Caller("nobody", door, Map.of(), Set.of(), false);
    }

    static Caller staff(String name, Supplier<Browser> door, Map<UUID, Set<String>> granted) {
        return new Caller(name, door, granted, Set.of(), true);
    }

    static Caller resident(Supplier<Browser> door, UUID home) {
        return new Caller("resident", door, Map.of(), Set.of(home), true);
    }

    String name() {
        return name;
    }

    Browser browser() {
        return browser;
    }

    /** Some routes sign the caller out. */
    void comesAgain() {
        browser = door.get();
    }

    /** 0 when the route should let the caller in, or the status of the refusal. */
    int expected(Route route, @Nullable UUID place) {
        var audience = route.audience();
        var permission = route.permission();
        if (audience == null && permission == null) {
            return 403;
        }
        if (audience != null) {
            return switch (audience) {
                case ANYONE -> ADMITTED;
                case SIGNED_IN -> signedIn ? ADMITTED : 401;
                case RESIDENT -> standing(homes.contains(place));
                case STAFF -> standing(isStaff(place));
                case RESIDENT_OR_STAFF -> standing(isStaff(place) || homes.contains(place));
            };
        }
        if (!signedIn) {
            return 401;
        }
        if (permissions(place).contains(permission)) {
            return ADMITTED;
        }
        return place == null || isStaff(place) || homes.contains(place) ? 403 : 404;
    }

    private int standing(boolean has) {
        if (!signedIn) {
            return 401;
        }
        return has ? ADMITTED : 404;
    }

    private boolean isStaff(@Nullable UUID place) {
        return place != null && !permissions(place).isEmpty();
    }

    private Set<String> permissions(@Nullable UUID place) {
        return place == null
                ? granted.values().stream().flatMap(Set::stream).collect(Collectors.toSet())
                : granted.getOrDefault(place, Set.of());
    }
}
