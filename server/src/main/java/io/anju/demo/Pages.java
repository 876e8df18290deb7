package io.anju.demo;

import io.anju.demo.Acts.Scene;
import io.anju.demo.Story.Occasion;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        occasions.add(new Occasion(at, () -> steps.once(site.key() + "/story/" + key, site.scope(account), work)));
    }

    List<Occasion> all() {
        return List.copyOf(occasions);
    }

    UUID made(String key) {
        return steps.made(site.key() + "/story/" + key).orElseThrow();
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
