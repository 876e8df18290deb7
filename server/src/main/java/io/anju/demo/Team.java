package io.anju.demo;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People who do the same work on one post in turn.
 *
 * @param department as the company calls it
 * @param post what they are called there
 * @param role what they may do in the application; null for nothing
 * @param headcount how many the post wants at a time
 * @param paper what each of them must hold; null for nothing
 * @param cycle what the first does on the first day, the second on the second, and round again
 */
record Team(
        String department,
        String post,
        @Nullable String role,
        int people,
        int headcount,
        Hours hours,
        @Nullable String paper,
        boolean strict,
        List<Hours> cycle) {

    private static final String SUPERVISOR = "supervisor";

    /** The operators of a control room need it by law. */
    static final String CONTROL_ROOM_PAPER = "消防设施操作员";

    /** What the skills of the shipped categories ask for. */
    static final List<String> TECHNICIANS_PAPERS = List.of("低压电工作业证", "水暖工", "木工", "特种设备作业人员证");

    /** From one time to another; both null on a free day, the same for around the clock. */
    record Hours(@Nullable LocalTime begins, @Nullable LocalTime ends) {

        static final Hours FREE = new Hours(null, null);
        static final Hours ALL = of(0, 0);

        static Hours of(int begins, int ends) {
            return new Hours(LocalTime.of(begins, 0), LocalTime.of(ends, 0));
        }
    }

    Team {
        cycle = List.copyOf(cycle);
    }

    /** Four people in turn man a post day and night, with a day of rest between shifts: early, late, free, night. */
    private static final List<Hours> ROUND = List.of(Hours.of(8, 16), Hours.of(16, 0), Hours.FREE, Hours.of(0, 8));

    /** Of a week four mornings and two evenings. */
    private static final List<Hours> EARLY_AND_LATE = List.of(
            Hours.of(6, 14),
            Hours.of(6, 14),
            Hours.of(6, 14),
            Hours.of(6, 14),
            Hours.of(13, 21),
            Hours.of(13, 21),
            Hours.FREE);

    private static final List<Hours> TWO_OF_THREE = List.of(Hours.of(9, 17), Hours.of(9, 17), Hours.FREE);

    /** Two more at the desk, with whoever sits there from the beginning: one early, one late, one free. */
    private static Team desk() {
        return new Team(
                "客服部",
                "前台",
                "front_desk",
                2,
                1,
                Hours.of(9, 21),
                null,
                false,
                List.of(Hours.of(9, 17), Hours.of(13, 21), Hours.FREE));
    }

    private static List<Hours> week(Hours hours, int days) {
        var week = new ArrayList<>(Collections.nCopies(7, Hours.FREE));
        Collections.fill(week.subList(0, days), hours);
        return week;
    }

    /** Those of an estate, besides whoever the demonstration begins with: the manager, the desk and a technician. */
    static List<Team> ofEstate() {
        return List.of(
                day("客服部", "客服主管", SUPERVISOR, 1, Hours.of(9, 17)),
                desk(),
                new Team("客服部", "片区管家", "front_desk", 3, 2, Hours.of(9, 17), null, false, TWO_OF_THREE),
                new Team("工程部", "维修工", "technician", 4, 1, Hours.ALL, null, false, ROUND),
                new Team("秩序部", "消控员", null, 8, 2, Hours.ALL, CONTROL_ROOM_PAPER, true, ROUND),
                new Team("秩序部", "门岗", null, 4, 1, Hours.ALL, null, true, ROUND),
                new Team("秩序部", "夜间巡逻", null, 2, 1, Hours.of(20, 4), null, false, List.of(Hours.of(20, 4), Hours.FREE)),
                new Team("环境部", "保洁员", "technician", 8, 4, Hours.of(6, 14), null, false, EARLY_AND_LATE));
    }

    /** Those of a plaza. */
    static List<Team> ofPlaza() {
        return List.of(
                desk(),
                day("营运部", "营运主管", SUPERVISOR, 1, Hours.of(9, 17)),
                new Team("工程部", "维修工", "technician", 4, 1, Hours.ALL, null, false, ROUND),
                new Team("秩序部", "消控员", null, 8, 2, Hours.ALL, CONTROL_ROOM_PAPER, true, ROUND),
                new Team("环境部", "保洁员", "technician", 6, 4, Hours.of(7, 15), null, false, week(Hours.of(7, 15), 6)));
    }

    /** Those of a school. */
    static List<Team> ofSchool() {
        return List.of(
                day("后勤部", "后勤主管", SUPERVISOR, 1, Hours.of(8, 16)),
                new Team("秩序部", "门卫", null, 4, 1, Hours.ALL, null, true, ROUND),
                new Team("环境部", "保洁员", "technician", 3, 2, Hours.of(6, 14), null, false, week(Hours.of(6, 14), 6)));
    }

    /** One person, whose sign-in is printed. */
    boolean leads() {
        return SUPERVISOR.equals(role);
    }

    private static Team day(String department, String post, String role, int people, Hours hours) {
        return new Team(department, post, role, people, 1, hours, null, false, week(hours, 5));
    }

    /** A post of their own, named after what they do. */
    String postName() {
        return switch (post) {
            case "消控员" -> "消防控制室";
            case "门岗", "门卫" -> "东门岗";
            case "维修工" -> "维修值班";
            case "保洁员" -> "公共区域保洁";
            default -> post;
        };
    }
}
