package io.anju.demo;

import io.anju.demo.Acts.Scene;
import io.anju.demo.Story.Occasion;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The occasions of one community, as somebody writes them down. */
final class Pages {

    final Scene scene;
    final Site site;
    private final Steps steps;
    private final List<Occasion> occasions = new ArrayList<>();

    Pages(Scene scene, Steps steps) {
        this.scene = scene;
        this.site = scene.site();
        this.steps = steps;
    }

    /** Each once, whoever tells it again. */
    void on(Instant at, String key, UUID account, Supplier<UUID> work) {
        on(at, key, () -> account, work);
    }

    /** The same, in the name of whoever it is by then. */
    void on(Instant at, String key, Supplier<UUID> who, Supplier<UUID> work) {
        occasions.add(new Occasion(at, () -> {
            if (find(key).isEmpty()) {
                steps.once(named(key), site.scope(who.get()), work);
            }
        }));
    }

    /** What changes nothing when it is told again. */
    void each(Instant at, Runnable work) {
        occasions.add(new Occasion(at, work));
    }

    List<Occasion> all() {
        return List.copyOf(occasions);
    }

    /** What an earlier page made. @throws NotToldBefore where it made nothing */
    UUID made(String key) {
        return find(key).orElseThrow(NotToldBefore::new);
    }

    private Optional<UUID> find(String key) {
        return steps.made(named(key));
    }

    private String named(String key) {
        return site.key() + "/story/" + key;
    }

    Dice dice(String what) {
        return Dice.of(site.seed(), what, 0);
    }

    UUID space(Home home) {
        return Objects.requireNonNull(scene.places().get(home.label()));
    }

    Instant daysAgo(int days, int hour, int minute) {
        return Site.at(site.today().minusDays(days), LocalTime.of(hour, minute));
    }
}
