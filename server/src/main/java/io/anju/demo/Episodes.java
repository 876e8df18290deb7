package io.anju.demo;

import io.anju.community.move.Direction;
import io.anju.community.move.Moves;
import io.anju.demo.Acts.Scene;
import io.anju.demo.Story.Occasion;
import io.anju.kernel.CommunityZone;
import io.anju.servicedesk.incident.Incidents;
import io.anju.servicedesk.playbook.Temperatures;
import io.anju.servicedesk.supervision.Supervisions;
import io.anju.servicedesk.ticket.RoomMeasure;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happens once on an estate beside what is reported: a unit without power, cold rooms, orders of headquarters, somebody moves in. */
@Component
class Episodes {

    private final Incidents incidents;
    private final Temperatures temperatures;
    private final Supervisions supervisions;
    private final Moves moves;
    private final Steps steps;
    private final JdbcClient sql;

    Episodes(
            Incidents incidents,
            Temperatures temperatures,
            Supervisions supervisions,
            Moves moves,
            Steps steps,
            JdbcClient sql) {
        this.incidents = incidents;
        this.temperatures = temperatures;
        this.supervisions = supervisions;
        this.moves = moves;
        this.steps = steps;
        this.sql = sql;
    }

    List<Occasion> of(Scene scene, List<Home> homes, List<Script> scripts) {
        var pages = new Pages(scene, steps);
        var lived = homes.stream().filter(Home::lived).toList();
        darkUnit(pages, scripts);
        coldRooms(pages, lived);
        orders(pages);
        movingIn(pages, lived);
        return pages.all();
    }

    /** A home without power turns out to be a whole unit: everybody hears of it, and of its end. */
    private void darkUnit(Pages pages, List<Script> scripts) {
        scripts.stream()
                .filter(one -> one.category().equals("power")
                        && one.holder() != null
                        && !one.fate().late()
                        && one.label().chars().filter(c -> c == '-').count() == 2)
                .filter(one -> LocalDate.ofInstant(one.at(), CommunityZone.DEFAULT)
                        .isAfter(pages.site.firstDay().plusDays(19)))
                .findFirst()
                .ifPresent(one -> {
                    var area = one.label().substring(0, one.label().lastIndexOf('-'));
                    int dash = area.indexOf('-');
                    var title = Reports.word(pages.dice("dark"), "incident.title")
                            .replace("{building}", area.substring(0, dash))
                            .replace("{unit}", area.substring(dash + 1));
                    pages.on(
                            one.at().plus(Duration.ofMinutes(9)),
                            "incident",
                            pages.site.desk(),
                            () -> incidents.open(new Incidents.NewIncident(
                                    ticket(pages.site, one),
                                    area,
                                    title,
                                    Reports.word(pages.dice("dark"), "incident.notice"),
                                    List.of())));
                    pages.on(one.at().plus(Duration.ofHours(4)), "incident/end", pages.site.desk(), () -> {
                        incidents.end(pages.made("incident"), Reports.word(pages.dice("dark"), "incident.result"));
                        return pages.made("incident");
                    });
                });
    }

    private UUID ticket(Site site, Script script) {
        return sql.sql("select id from ticket where community = :community and reported_at = :at")
                .param("community", site.community())
                .param("at", script.at().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    /** One that is settled, one that was agreed about, one that was only measured. */
    private void coldRooms(Pages pages, List<Home> lived) {
        var rooms = pages.dice("cold").shuffled(lived);
        for (int n = 0; n < 3; n++) {
            var space = pages.space(rooms.get(n));
            var key = "cold/" + n;
            var day = 7 - 2 * n;
            pages.on(
                    pages.daysAgo(day, 10, 20 + n),
                    key,
                    pages.site.desk(),
                    () -> read(space, "16." + (3 + day % 5), "cold.reading").orElseThrow());
            if (n < 2) {
                pages.on(pages.daysAgo(day, 15, 5), key + "/agreed", pages.site.desk(), () -> {
                    temperatures.agree(
                            pages.made(key), RoomMeasure.ADJUST_VALVE, Reports.word(pages.dice(key), "cold.agreed"));
                    return pages.made(key);
                });
            }
            if (n == 0) {
                pages.on(pages.daysAgo(day - 1, 9, 40), key + "/settled", pages.site.desk(), () -> {
                    read(space, "20.5", "cold.again");
                    temperatures.settle(pages.made(key), null);
                    return pages.made(key);
                });
            }
        }
    }

    private Optional<UUID> read(UUID space, String celsius, String words) {
        return temperatures.read(new Temperatures.Reading(
                space, new BigDecimal(celsius), true, null, Reports.all(words).getFirst()));
    }

    /** One that was done and closed, one that the community still works at. */
    private void orders(Pages pages) {
        headquarters(pages.site).ifPresent(issuer -> {
            var due = pages.daysAgo(12, 18, 0);
            pages.on(
                    pages.daysAgo(19, 9, 30),
                    "order",
                    issuer,
                    () -> supervisions.issue(Reports.all("order").getFirst(), null, due));
            pages.on(pages.daysAgo(14, 16, 10), "order/result", pages.site.manager(), () -> {
                supervisions.report(pages.made("order"), Reports.word(pages.dice("order"), "order.result"), true);
                return pages.made("order");
            });
            pages.on(pages.daysAgo(13, 10, 0), "order/closed", issuer, () -> {
                supervisions.close(pages.made("order"), Reports.word(pages.dice("order"), "order.closed"));
                return pages.made("order");
            });
            pages.on(
                    pages.daysAgo(3, 9, 10),
                    "order/open",
                    issuer,
                    () -> supervisions.issue(Reports.all("order").getLast(), null, pages.daysAgo(-4, 18, 0)));
            pages.on(pages.daysAgo(1, 17, 20), "order/progress", pages.site.manager(), () -> {
                supervisions.report(
                        pages.made("order/open"), Reports.word(pages.dice("order"), "order.progress"), false);
                return pages.made("order/open");
            });
        });
    }

    private Optional<UUID> headquarters(Site site) {
        return sql.sql("select account from access_grant where role = 'headquarters' and company = :company limit 1")
                .param("company", site.company())
                .query(UUID.class)
                .optional();
    }

    /** Somebody who moves in this week. */
    private void movingIn(Pages pages, List<Home> lived) {
        lived.stream()
                .filter(home -> home.people().size() == 1)
                .skip(7)
                .findFirst()
                .ifPresent(home -> pages.on(
                        pages.daysAgo(1, 10, 45),
                        "moving-in",
                        pages.site.desk(),
                        () -> moves.open(
                                pages.space(home),
                                Objects.requireNonNull(pages.scene
                                        .parties()
                                        .get(Furnishing.person(home.people().getFirst()))),
                                Direction.IN)));
    }
}
