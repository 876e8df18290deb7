package io.anju.demo;

import io.anju.demo.Acts.Scene;
import io.anju.demo.Story.Occasion;
import io.anju.evidence.Source;
import io.anju.kernel.Ids;
import io.anju.plannedwork.rule.Answer;
import io.anju.plannedwork.rule.Question;
import io.anju.plannedwork.task.DoneTask;
import io.anju.plannedwork.task.OpenTasks;
import io.anju.plannedwork.task.SkipReason;
import io.anju.plannedwork.task.Skipped;
import io.anju.plannedwork.task.TaskBook;
import io.anju.plannedwork.weather.WeatherBook;
import io.anju.plannedwork.weather.WeatherBook.Change;
import io.anju.plannedwork.weather.WeatherBook.Kind;
import io.anju.plannedwork.weather.WeatherBook.Told;
import io.anju.standards.ChosenDuty;
import io.anju.standards.adoption.GuidedAdoption;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is done again and again on an estate: adopted as a set with its plans on the first morning, done in rounds by whoever is on duty,
 * now and then not possible, now and then forgotten.
 */
@Component
class Chores {

    private static final LocalTime ADOPTED = LocalTime.of(7, 30);

    private static final int FORGOTTEN_PERCENT = 2;
    private static final int LOCKED_PERCENT = 1;

    /** @param places the labels of the places where it is done; null where what stands there is suggested */
    private record Chore(
            String clause, String post, @Nullable Pattern places) {

        static Chore of(String clause, String post, String places) {
            return new Chore(clause, post, Pattern.compile(places));
        }
    }

    private static final List<Chore> CHORES = List.of(
            Chore.of("S09-026", Cast.CLEANER, "Y-垃圾分类站"),
            Chore.of("S09-027", Cast.CLEANER, "Y-(车库入口坡道|中心花园|儿童乐园)"),
            Chore.of("S09-028", Cast.CLEANER, ".*-电梯"),
            Chore.of("S11-089", Cast.CLEANER, "Y-(中心花园|健身广场)"),
            Chore.of("S11-130", Cast.TECHNICIAN, "Y-高压配电室"),
            new Chore("S11-220", Cast.TECHNICIAN, null),
            new Chore("S11-221", Cast.TECHNICIAN, null),
            new Chore("S18-032", Cast.TECHNICIAN, null),
            Chore.of("S18-036", Cast.TECHNICIAN, "[1-6]-1-大堂"));

    /** At that hour whoever of the post is there does what waits, at most so many of it. */
    private record Round(String post, LocalTime at, int most) {}

    private static final List<Round> ROUNDS = List.of(
            new Round(Cast.CLEANER, LocalTime.of(8, 20), 8),
            new Round(Cast.TECHNICIAN, LocalTime.of(9, 40), 8),
            new Round(Cast.CLEANER, LocalTime.of(10, 50), 8),
            new Round(Cast.TECHNICIAN, LocalTime.of(14, 20), 6),
            new Round(Cast.CLEANER, LocalTime.of(18, 10), 4));

    private static final LocalTime RAIN_BEGAN = LocalTime.of(13, 10);
    private static final LocalTime RAIN_ENDED = LocalTime.of(18, 25);
    private static final LocalTime PUDDLES_SWEPT = LocalTime.of(19, 5);

    private final GuidedAdoption adoption;
    private final OpenTasks open;
    private final TaskBook book;
    private final WeatherBook weather;
    private final Cast cast;
    private final Steps steps;

    Chores(GuidedAdoption adoption, OpenTasks open, TaskBook book, WeatherBook weather, Cast cast, Steps steps) {
        this.adoption = adoption;
        this.open = open;
        this.book = book;
        this.weather = weather;
        this.cast = cast;
        this.steps = steps;
    }

    List<Occasion> of(Scene scene) {
        var pages = new Pages(scene, steps);
        var first = scene.site().firstDay();
        pages.on(Site.at(first, ADOPTED), "chores", scene.site().manager(), () -> adopted(scene));
        for (var day = first; !day.isAfter(scene.site().today()); day = day.plusDays(1)) {
            for (var round : ROUNDS) {
                round(pages, day, round, task -> !isOfTheRain(task));
            }
        }
        storm(pages, Weather.of(first, scene.site().today()).storm());
        return pages.all();
    }

    private UUID adopted(Scene scene) {
        var wanted = CHORES.stream()
                .map(chore -> new GuidedAdoption.Wanted(chore.clause(), Map.of()))
                .toList();
        var duties = CHORES.stream()
                .map(chore -> new ChosenDuty(chore.clause(), chore.post(), places(scene, chore)))
                .toList();
        adoption.adopt(wanted, duties, true);
        return Ids.next();
    }

    private static List<UUID> places(Scene scene, Chore chore) {
        var named = chore.places();
        return named == null
                ? List.of()
                : scene.placesLike(named).stream().map(Map.Entry::getValue).toList();
    }

    private void storm(Pages pages, LocalDate day) {
        var began = Site.at(day, RAIN_BEGAN);
        var ended = Site.at(day, RAIN_ENDED);
        pages.on(
                began,
                "rain",
                pages.site.desk(),
                () -> weather.tell(new Told(Kind.RAIN, Change.BEGAN, began), Source.TYPED)
                        .id());
        pages.on(
                ended,
                "rain/ended",
                pages.site.desk(),
                () -> weather.tell(new Told(Kind.RAIN, Change.ENDED, ended), Source.TYPED)
                        .id());
        round(pages, day, new Round(Cast.CLEANER, PUDDLES_SWEPT, 3), Chores::isOfTheRain);
    }

    private static boolean isOfTheRain(OpenTasks.Task task) {
        return "S09-027".equals(task.clause());
    }

    private void round(Pages pages, LocalDate day, Round round, Predicate<OpenTasks.Task> which) {
        var at = Site.at(day, round.at());
        pages.on(
                at,
                "round/" + day + "/" + round.at(),
                () -> cast.onDuty(round.post(), at).orElseThrow(NotToldBefore::new),
                () -> {
                    open.mine().items().stream()
                            .filter(task -> task.post().equals(round.post()) && which.test(task))
                            .limit(round.most())
                            .forEach(task -> turn(pages, task));
                    return Ids.next();
                });
    }

    private void turn(Pages pages, OpenTasks.Task task) {
        var dice = pages.dice("chore/" + task.label() + "/" + task.opensAt());
        if (dice.in100(FORGOTTEN_PERCENT)) {
            return;
        }
        if (dice.in100(LOCKED_PERCENT)) {
            book.skip(task.id(), new Skipped(SkipReason.LOCKED, null, List.of()));
            return;
        }
        var answers = task.questions().stream()
                .map(question -> answered(dice, question))
                .toList();
        var photo = dice.one(pages.scene.photos());
        book.done(task.id(), new DoneTask(answers, List.of(photo), List.of(), null, null, null));
    }

    /** Everything is well on this estate; what is measured lies within its limits, or where such things usually lie. */
    private static Answer answered(Dice dice, Question question) {
        if (question.unit() == null) {
            return new Answer(true, null);
        }
        var low = question.low();
        if (low == null) {
            return new Answer(null, BigDecimal.valueOf(dice.between(36, 52)));
        }
        return new Answer(null, low.add(BigDecimal.valueOf(dice.between(5, 45), 1)));
    }
}
