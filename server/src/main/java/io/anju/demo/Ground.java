package io.anju.demo;

import io.anju.community.Residents.Relation;
import io.anju.community.SpaceKind;
import io.anju.community.SpaceUse;
import io.anju.demo.Commons.Corner;
import io.anju.demo.Furnishing.Sort;
import io.anju.demo.Home.Holder;
import io.anju.kernel.Ids;
import io.anju.kernel.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What stands on the ground of a community: flats, shops or classrooms, and what is everybody's. */
@Component
class Ground {

    private static final Sort FLATS = new Sort(SpaceKind.FLAT, SpaceUse.DWELLING, "号楼");
    private static final Sort SHOPS = new Sort(SpaceKind.SHOP, SpaceUse.COMMERCE, "座");
    private static final Sort CLASSROOMS = new Sort(SpaceKind.CLASSROOM, SpaceUse.TEACHING, "栋");

    private static final int SHOPS_OF_A_PLAZA = 320;
    private static final int SHOPS_OF_A_FLOOR = 40;
    private static final int LET_PERCENT = 93;

    /** Exam rooms of a middle school, by the building they are in. */
    private static final int ROOMS_OF_D = 32;

    private static final int ROOMS_OF_C = 12;
    private static final int ROOMS_OF_A_FLOOR = 8;

    private final Furnishing furnishing;

    Ground(Furnishing furnishing) {
        this.furnishing = furnishing;
    }

    /** Mobile numbers of its staff begin with it. */
    static String staffNumbers(Plan.Ground kind) {
        return switch (kind) {
            case HOMES -> "1994";
            case PLAZA -> "1995";
            case SCHOOL -> "1996";
        };
    }

    UUID furnish(Site site, Plan.Ground kind) {
        switch (kind) {
            case HOMES -> furnishing.write(site, FLATS, homes(site, kind), estate(site));
            case PLAZA -> furnishing.write(site, SHOPS, homes(site, kind), plaza());
            case SCHOOL -> furnishing.write(site, CLASSROOMS, homes(site, kind), school());
        }
        return Ids.next();
    }

    static List<Home> homes(Site site, Plan.Ground kind) {
        return switch (kind) {
            case HOMES -> Flats.of(site);
            case PLAZA -> shops(site);
            case SCHOOL -> rooms();
        };
    }

    static List<Corner> commons(Site site, Plan.Ground kind) {
        return switch (kind) {
            case HOMES -> estate(site);
            case PLAZA -> plaza();
            case SCHOOL -> school();
        };
    }

    private static List<Corner> estate(Site site) {
        var commons = new ArrayList<>(Commons.grounds(
                "园区",
                List.of("东门岗亭", "西门岗亭", "中心花园", "儿童乐园", "健身广场", "垃圾分类站", "非机动车棚", "车库入口坡道"),
                List.of("消防控制室", "高压配电室", "生活水泵房", "换热站")));
        for (var building : Flats.buildings(site)) {
            for (var unit : List.of("1", "2")) {
                commons.add(new Corner(building, building + "号楼", unit, "大堂", false));
                commons.add(new Corner(building, building + "号楼", unit, "电梯", false));
            }
        }
        return commons;
    }

    private static List<Corner> plaza() {
        return Commons.grounds(
                "广场",
                List.of("中庭", "东入口", "西入口", "一层卫生间", "二层卫生间", "三层卫生间", "地下停车场", "卸货区", "扶梯A", "扶梯B", "客梯1号"),
                List.of("消防控制室", "高压配电室", "空调机房"));
    }

    private static List<Corner> school() {
        return Commons.grounds("校园", List.of("操场", "食堂", "图书馆", "校门", "教学楼卫生间", "连廊"), List.of("配电室", "水泵房", "广播室"));
    }

    /** Shops are let by the year; a merchant's line of business is in the name. */
    private static List<Home> shops(Site site) {
        var dice = Dice.of(site.seed(), "shops", 0);
        var numbers = new Names.Numbers(dice, "1992");
        var shops = new ArrayList<Home>();
        for (int n = 0; n < site.share(SHOPS_OF_A_PLAZA); n++) {
            int floor = n / SHOPS_OF_A_FLOOR / 2 + 1;
            var building = n / SHOPS_OF_A_FLOOR % 2 == 0 ? "A" : "B";
            boolean let = dice.in100(LET_PERCENT);
            var people = new ArrayList<Holder>();
            if (let) {
                var lease = site.firstDay().minusDays(dice.between(30, 700));
                var name = Names.person(dice) + "（" + dice.one(Names.words("shops")) + "）";
                people.add(new Holder(
                        name,
                        numbers.next(),
                        Relation.TENANT,
                        new Period(lease, lease.plusYears(3)),
                        null,
                        dice.in100(60)));
            }
            shops.add(new Home(
                    building,
                    "",
                    Integer.toString(floor),
                    "%d%02d".formatted(floor, n % SHOPS_OF_A_FLOOR + 1),
                    BigDecimal.valueOf(dice.between(1_800, 26_000), 2),
                    let,
                    people,
                    0));
        }
        return shops;
    }

    private static List<Home> rooms() {
        var rooms = new ArrayList<Home>();
        for (int n = 0; n < ROOMS_OF_D; n++) {
            rooms.add(room("D", n));
        }
        for (int n = 0; n < ROOMS_OF_C; n++) {
            rooms.add(room("C", n));
        }
        return rooms;
    }

    private static Home room(String building, int n) {
        int floor = n / ROOMS_OF_A_FLOOR + 1;
        return new Home(
                building,
                "",
                Integer.toString(floor),
                "%d%02d".formatted(floor, n % ROOMS_OF_A_FLOOR + 1),
                new BigDecimal("67.50"),
                true,
                List.of(),
                0);
    }
}
