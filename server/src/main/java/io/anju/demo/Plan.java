package io.anju.demo;

import io.anju.community.Residents;
import java.util.List;

/**
 * What one community of the demonstration looks like. All names and numbers are invented; the 199 numbers are in no use.
 *
 * @param key what its steps are noted under; the first community of a company has the company's code
 */
record Plan(
        String key,
        String company,
        String code,
        String community,
        String shortCode,
        String clause,
        String login,
        String badge,
        String technicianPhone,
        String technician,
        String desk,
        String manager,
        Ground ground,
        List<Settler> settlers) {

    /** What stands there. */
    enum Ground {
        HOMES,
        PLAZA,
        SCHOOL
    }

    /** Somebody at a home of the eleventh floor. */
    record Settler(int door, String name, String phone, Residents.Relation relation) {}

    private static final Settler CHENG = new Settler(1102, "程女士", "19900005678", Residents.Relation.OWNER);
    private static final Settler DAUGHTER = new Settler(1102, "程小雨", "19900005680", Residents.Relation.HOUSEHOLD);
    private static final Settler LIN = new Settler(1102, "林先生", "19900006789", Residents.Relation.OWNER);
    private static final Settler CHENGS_SHOP = new Settler(1103, CHENG.name(), CHENG.phone(), Residents.Relation.OWNER);
    private static final Settler GU = new Settler(1101, "顾先生", "19900008812", Residents.Relation.OWNER);
    private static final Settler SHEN = new Settler(1103, "沈女士", "19900008823", Residents.Relation.TENANT);

    static final List<Plan> ALL = List.of(
            new Plan(
                    "QC",
                    "晴川物业",
                    "QC",
                    "青禾花园",
                    "QH",
                    "S09-021",
                    "qinghe",
                    "A0217",
                    "19900000217",
                    "张立新",
                    "宋晓岚",
                    "陆知远",
                    Ground.HOMES,
                    List.of(CHENG, DAUGHTER)),
            new Plan(
                    "YS",
                    "远山商管",
                    "YS",
                    "云栖广场",
                    "YQ",
                    "S11-051",
                    "yunqi",
                    "A0217",
                    "19900000318",
                    "高远",
                    "苏雨眠",
                    "江临川",
                    Ground.HOMES,
                    List.of(LIN, CHENGS_SHOP)),
            new Plan(
                    "QC-2",
                    "晴川物业",
                    "QC",
                    "香樟里",
                    "XZ",
                    "S09-021",
                    "xiangzhang",
                    "A0231",
                    "19900000231",
                    "何志强",
                    "白若溪",
                    "秦守正",
                    Ground.HOMES,
                    List.of(GU, SHEN)));

    /** Those of a demonstration that has a past, besides. */
    static final List<Plan> MORE = List.of(
            new Plan(
                    "QC-3",
                    "晴川物业",
                    "QC",
                    "澄湖广场",
                    "CH",
                    "S11-051",
                    "chenghu",
                    "A0241",
                    "19900000241",
                    "范书恒",
                    "叶知秋",
                    "钟鸣远",
                    Ground.PLAZA,
                    List.of()),
            new Plan(
                    "YS-2",
                    "远山商管",
                    "YS",
                    "砚池中学",
                    "YZ",
                    "S11-051",
                    "yanchi",
                    "A0251",
                    "19900000251",
                    "邹明礼",
                    "余清浅",
                    "丁怀瑾",
                    Ground.SCHOOL,
                    List.of()));

    Plan {
        settlers = List.copyOf(settlers);
    }

    /** "" where nobody lives. */
    String residentPhone() {
        return settlers.isEmpty() ? "" : settlers.getFirst().phone();
    }

    /** The numbers and badges of the office follow the technician's. */
    String deskPhone() {
        return next(technicianPhone, 1);
    }

    String managerPhone() {
        return next(technicianPhone, 2);
    }

    String deskBadge() {
        return next(badge, 1);
    }

    String managerBadge() {
        return next(badge, 2);
    }

    private static String next(String number, int step) {
        int last = Integer.parseInt(number.substring(number.length() - 3)) + step;
        return number.substring(0, number.length() - 3) + "%03d".formatted(last);
    }

    /** Whether the company's own people came with it. */
    boolean isFirst() {
        return key.equals(code);
    }

    /** Whether somebody waits there for the desk's decision about a home. */
    boolean somebodyAsks() {
        return settlers.contains(CHENG);
    }
}
