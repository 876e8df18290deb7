package io.anju.demo;

import io.anju.demo.Acts.Scene;
import io.anju.demo.Courses.Course;
import io.anju.demo.Courses.Whom;
import io.anju.demo.PresentLine.Step;
import io.anju.demo.Script.Fate;
import io.anju.demo.Spots.Spot;
import io.anju.demo.Story.Occasion;
import io.anju.servicedesk.incident.Incidents;
import io.anju.servicedesk.pause.Pauses;
import io.anju.servicedesk.ticket.Channel;
import io.anju.servicedesk.ticket.FieldCommand.Kind;
import io.anju.servicedesk.ticket.Said;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The last two hours before a story ends, at whatever hour that is: what waits for the desk, what is in hand, late, paused, and a unit
 * without water. What falls due of it afterwards falls due in earnest.
 */
@Component
class Present {

    /** Who reports that there is no water; the third when everybody has been told. */
    private static final List<String> WITHOUT_WATER = List.of("now/water", "now/water-2", "now/water-3");

    private static final int OPENED = 50;
    private static final int JOINED = 42;

    private final Courses courses;
    private final Pauses pauses;
    private final Incidents incidents;
    private final Cast cast;
    private final Steps steps;

    Present(Courses courses, Pauses pauses, Incidents incidents, Cast cast, Steps steps) {
        this.courses = courses;
        this.pauses = pauses;
        this.incidents = incidents;
        this.cast = cast;
        this.steps = steps;
    }

    List<Occasion> of(Scene scene, Plan.Ground kind, List<Home> homes) {
        var pages = new Pages(scene, steps);
        var spots = new Spots(scene, kind, homes, WITHOUT_WATER.size());
        PresentLine.of(kind)
                .forEach(line -> spots.find(line.place()).ifPresent(spot -> {
                    var course = courses.report(pages, "now/" + line.key(), script(scene.site(), line, spot));
                    line.steps().forEach(step -> then(pages, course, step));
                }));
        spots.unit().ifPresent(unit -> withoutWater(pages, unit));
        return pages.all();
    }

    private static Script script(Site site, PresentLine line, Spot spot) {
        boolean unknown = spot.holder() == null && line.channel() != Channel.STAFF;
        return new Script(
                line.n(),
                PresentLine.ago(site, line.ago()),
                line.category(),
                line.text(),
                line.channel(),
                spot.label(),
                spot.holder(),
                unknown ? Names.surname(Dice.of(site.seed(), "caller", line.n())) + "女士" : null,
                null,
                line.appointed(site),
                new Fate(false, false, false, false));
    }

    private void then(Pages pages, Course course, Step step) {
        var at = PresentLine.ago(pages.site, step.ago());
        switch (step.what()) {
            case "first" -> course.sent(at, Whom.FIRST);
            case "second" -> course.sent(at, Whom.SECOND);
            case "cleaner" -> course.sent(at, Whom.CLEANER);
            case "accept" -> course.did(at, Kind.ACCEPT);
            case "arrive" -> course.did(at, Kind.ARRIVE);
            case "finish" -> course.did(at, Kind.FINISH);
            case "quote" -> course.quoted(at, newLock());
            case "pause" -> course.byAssignee(at, "pause", ticket -> pause(pages, ticket));
            default -> throw new IllegalArgumentException(step.what());
        }
    }

    private static Said.Quoted newLock() {
        return new Said.Quoted(
                List.of(listed(CompanyLines.LOCK), listed(CompanyLines.LABOUR)),
                Reports.all("now.quote").getFirst(),
                null,
                null,
                null);
    }

    private static Said.QuotedLine listed(String key) {
        return new Said.QuotedLine(key, null, null, 1, null);
    }

    private void pause(Pages pages, UUID ticket) {
        var photo = pages.dice("paused").one(pages.scene.photos());
        pauses.begin(pages.scene.id(ticket), "parts", Reports.all("now.paused").getFirst(), List.of(photo));
    }

    /** A home without water turns out to be a whole unit; a third one joins. */
    private void withoutWater(Pages pages, String unit) {
        int dash = unit.indexOf('-');
        var title = Reports.all("now.incident.title")
                .getFirst()
                .replace("{building}", unit.substring(0, dash))
                .replace("{unit}", unit.substring(dash + 1));
        var opened = PresentLine.ago(pages.site, OPENED);
        pages.on(
                opened,
                "now/incident",
                () -> cast.desk(pages.site, opened),
                () -> incidents.open(new Incidents.NewIncident(
                        pages.made(WITHOUT_WATER.getFirst()),
                        unit,
                        title,
                        Reports.all("now.incident.notice").getFirst(),
                        List.of(pages.made(WITHOUT_WATER.get(1))))));
        var joined = PresentLine.ago(pages.site, JOINED);
        pages.on(joined, "now/incident/joined", () -> cast.desk(pages.site, joined), () -> {
            incidents.add(pages.made("now/incident"), List.of(pages.made(WITHOUT_WATER.getLast())));
            return pages.made("now/incident");
        });
    }
}
