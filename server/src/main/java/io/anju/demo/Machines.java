package io.anju.demo;

import io.anju.demo.Acts.Scene;
import io.anju.demo.Story.Occasion;
import io.anju.equipment.card.Cards;
import io.anju.equipment.paper.GivenPaper;
import io.anju.equipment.paper.PaperBook;
import io.anju.equipment.register.GivenItem;
import io.anju.equipment.register.GivenItem.Care;
import io.anju.equipment.register.GivenItem.Make;
import io.anju.equipment.register.ItemBook;
import io.anju.equipment.register.ItemState;
import io.anju.equipment.register.RegisterWatch;
import io.anju.standards.adoption.GuidedAdoption;
import io.anju.workforce.Staff;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * What runs on an estate: written down and promised on the first morning, with a technician who answers for each machine, a card at each,
 * of which two were hung weeks late, and papers of which one is over and two run out within the month.
 */
@Component
class Machines {

    private static final LocalTime WRITTEN_DOWN = LocalTime.of(8, 10);
    private static final LocalTime PRINTED = LocalTime.of(9, 15);
    private static final LocalTime LOOKED_AT = LocalTime.of(17, 45);

    private static final String PHONE = "400-610-1990";

    /** Printed on the first day, hung on the second; the last ones wait weeks for a screw. */
    private static final int HUNG_LATE = 2;

    private static final int DAYS_TO_WAIT = 20;

    private static final List<String> PROMISED = List.of("S09-024", "S11-108", "S11-119", "S11-218", "S12-001");

    /**
     * @param places labels of the places at each of which one stands
     * @param licensed whether only a licensed company may touch it
     */
    private record Sort(String mark, String name, String kind, Pattern places, String maker, boolean licensed) {

        static Sort of(String mark, String name, String kind, String places, String maker) {
            return new Sort(mark, name, kind, Pattern.compile(places), maker, false);
        }

        static Sort licensed(String mark, String name, String kind, String places, String maker) {
            return new Sort(mark, name, kind, Pattern.compile(places), maker, true);
        }
    }

    private static final String LIFTS = "passenger-lift";

    private static final List<Sort> SORTS = List.of(
            Sort.licensed("DT", "客梯", LIFTS, "\\d+-\\d-电梯", "云梯电梯"),
            Sort.licensed("GY", "高压开关柜", "high-voltage", "Y-高压配电室", "恒川电气"),
            Sort.licensed("BY", "1 号变压器", "transformer", "Y-高压配电室", "恒川电气"),
            Sort.licensed("FD", "后备发电机", "generator", "Y-高压配电室", "远航动力"),
            Sort.of("SB", "生活水泵", "water-pump", "Y-生活水泵房", "清源泵业"),
            Sort.of("SX", "生活水箱", "water-tank", "Y-生活水泵房", "清源泵业"),
            Sort.of("HR", "换热机组", "heat-exchanger", "Y-换热站", "暖川热力设备"),
            Sort.of("XB", "消防水泵", "fire-pump", "Y-生活水泵房", "安泰消防"),
            Sort.of("XJ", "火灾报警主机", "fire-alarm", "Y-消防控制室", "安泰消防"),
            Sort.of("LX", "硬盘录像机", "recorder", "Y-消防控制室", "明眸安防"),
            Sort.of("DZ", "东门道闸", "barrier", "Y-东门岗亭", "明眸安防"));

    private final ItemBook items;
    private final Cards cards;
    private final PaperBook papers;
    private final RegisterWatch watch;
    private final GuidedAdoption adoption;
    private final Staff staff;
    private final Steps steps;

    Machines(
            ItemBook items,
            Cards cards,
            PaperBook papers,
            RegisterWatch watch,
            GuidedAdoption adoption,
            Staff staff,
            Steps steps) {
        this.items = items;
        this.cards = cards;
        this.papers = papers;
        this.watch = watch;
        this.adoption = adoption;
        this.staff = staff;
        this.steps = steps;
    }

    List<Occasion> of(Scene scene) {
        var pages = new Pages(scene, steps);
        var site = scene.site();
        var first = site.firstDay();
        int n = 0;
        for (var sort : SORTS) {
            for (var place : scene.placesLike(sort.places())) {
                int number = n++;
                pages.on(
                        Site.at(first, WRITTEN_DOWN),
                        key(number),
                        site.manager(),
                        () -> items.add(given(scene, sort, place, number)));
            }
        }
        int all = n;
        pages.on(Site.at(first, PRINTED), "machines/cards", site.manager(), () -> {
            var made = IntStream.range(0, all)
                    .mapToObj(one -> pages.made(key(one)))
                    .toList();
            adopted();
            return cards.print(made, PHONE);
        });
        for (int one = 0; one < all; one++) {
            var machine = key(one);
            int days = one < all - HUNG_LATE ? 1 : DAYS_TO_WAIT;
            pages.on(
                    Site.at(first.plusDays(days), LocalTime.of(10, 0).plusMinutes(4L * one)),
                    machine + "/hung",
                    site.manager(),
                    () -> {
                        cards.hung(pages.made(machine), pages.dice(machine).one(scene.photos()));
                        return pages.made(machine);
                    });
        }
        papers(pages);
        for (var day = first; !day.isAfter(site.today()); day = day.plusDays(1)) {
            pages.each(Site.at(day, LOOKED_AT), () -> site.scope(site.manager()).run(watch::look));
        }
        return pages.all();
    }

    private static String key(int number) {
        return "machine/" + number;
    }

    private void adopted() {
        adoption.adopt(
                PROMISED.stream()
                        .map(clause -> new GuidedAdoption.Wanted(clause, Map.of()))
                        .toList(),
                List.of(),
                true);
    }

    private GivenItem given(Scene scene, Sort sort, Map.Entry<String, UUID> place, int number) {
        var site = scene.site();
        var dice = Dice.of(site.seed(), "machine", number);
        var installed = site.firstDay().minusDays(dice.between(900, 2_400));
        var label = place.getKey();
        var unit = label.substring(0, Math.max(0, label.lastIndexOf('-')));
        boolean lift = sort.kind().equals(LIFTS);
        var technicians = staff.posted().stream()
                .filter(member -> member.post().equals(Cast.TECHNICIAN))
                .toList();
        return new GivenItem(
                lift ? sort.mark() + "-" + unit : sort.mark() + "-01",
                lift ? unit.replace("-", "号楼") + "单元客梯" : sort.name(),
                sort.kind(),
                place.getValue(),
                null,
                new Make(
                        sort.maker(),
                        sort.mark() + dice.between(200, 990),
                        "%08d".formatted(dice.below(100_000_000)),
                        installed.minusDays(60),
                        installed,
                        installed.plusDays(20),
                        installed.plusYears(5)),
                new Care(
                        technicians.get(number % technicians.size()).employee(),
                        sort.licensed() ? sort.maker() + "维保部" : null,
                        sort.licensed() ? "TS3310%03d-2028".formatted(dice.below(1_000)) : null,
                        sort.licensed() ? site.today().plusDays(420) : null),
                ItemState.IN_USE,
                List.of(dice.one(scene.photos())),
                List.of());
    }

    /** A lift's report each; one ran out three days ago and two run out within the month. */
    private void papers(Pages pages) {
        var site = pages.site;
        var today = site.today();
        var at = Site.at(site.firstDay(), PRINTED.plusMinutes(30));
        int lifts = pages.scene.placesLike(SORTS.getFirst().places()).size();
        for (int n = 0; n < lifts; n++) {
            int number = n;
            var until =
                    n == 0 ? today.minusDays(3) : n < 3 ? today.plusDays(13L * n - 4) : today.plusDays(70 + 11L * n);
            pages.on(
                    at,
                    "paper/lift/" + n,
                    site.manager(),
                    () -> papers.add(
                            new PaperBook.Of("lift", pages.made(key(number)), null),
                            paper(
                                    pages,
                                    "TJ-%03d".formatted(number),
                                    until.minusYears(1).plusDays(1),
                                    until)));
        }
        pages.on(
                at,
                "paper/lightning",
                site.manager(),
                () -> papers.add(
                        new PaperBook.Of("lightning", null, "全小区防雷装置"),
                        paper(pages, "FL-2026-118", today.minusDays(200), today.plusDays(164))));
        pages.on(
                at,
                "paper/fire",
                site.manager(),
                () -> papers.add(
                        new PaperBook.Of("fire", null, "消防设施"),
                        paper(
                                pages,
                                "XF-2026-031",
                                site.firstDay().minusDays(120),
                                site.firstDay().plusDays(244))));
        pages.on(
                at,
                "paper/gloves",
                site.manager(),
                () -> papers.add(
                        new PaperBook.Of("insulated-tool", null, "绝缘手套 2 副、绝缘靴 2 双"),
                        paper(pages, "JY-2026-207", today.minusDays(140), today.plusDays(42))));
    }

    private static GivenPaper paper(Pages pages, String number, LocalDate from, LocalDate until) {
        return new GivenPaper(
                from,
                until,
                number,
                "省特种设备检验院",
                "检 A-330112",
                List.of(pages.dice("paper/" + number).one(pages.scene.photos())));
    }
}
