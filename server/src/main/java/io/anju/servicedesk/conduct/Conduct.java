package io.anju.servicedesk.conduct;

import io.anju.evidence.Source;
import java.util.Arrays;
import java.util.Optional;

/** What is kept or broken at the moment in which work is done or left: each has its clause, and the fact that tells of it. */
public enum Conduct {
    DRESSED("S05-067", "servicedesk.dressed", "着装挂牌"),
    KNOCKED("S05-068", "servicedesk.knocked", "先敲门"),
    IDENTIFIED("S05-069", "servicedesk.identified", "表明身份"),
    CONSENTED("S05-070", "servicedesk.consented", "征得同意再进门"),
    PURPOSE("S05-072", "servicedesk.purpose-told", "说明目的和结果"),
    THANKED("S05-076", "servicedesk.thanked", "告辞致谢"),
    DOOR_CLOSED("S05-077", "servicedesk.door-closed", "为业主关门"),
    ASKED_ON("S12-023", "servicedesk.asked-on", "问过还有什么需要"),
    /** Whoever pays said yes or no before it ended. */
    PRICE_ANSWERED("S11-054", "servicedesk.price-answered", "收费先说明、有答复"),
    /** All of it by the price list in force when the price was told. */
    BY_THE_LIST("S17-009", "servicedesk.charged-by-the-list", "按价目收费");

    private final String clause;
    private final String fact;
    private final String title;

    Conduct(String clause, String fact, String title) {
        this.clause = clause;
        this.fact = fact;
        this.title = title;
    }

    /** Whether a fact is one of these: they stand beside the step that says the same. */
    public static boolean tells(String fact) {
        return Arrays.stream(values()).anyMatch(one -> one.fact.equals(fact));
    }

    static Optional<Conduct> of(String clause) {
        return Arrays.stream(values()).filter(one -> one.clause.equals(clause)).findFirst();
    }

    public String clause() {
        return clause;
    }

    String fact() {
        return fact;
    }

    /** What is paid the server reckons itself; all else whoever did it says. */
    Source source() {
        return this == PRICE_ANSWERED || this == BY_THE_LIST ? Source.SYSTEM : Source.TYPED;
    }

    String title() {
        return title;
    }
}
