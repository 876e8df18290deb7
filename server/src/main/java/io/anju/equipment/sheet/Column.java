package io.anju.equipment.sheet;

import java.util.Locale;

/** The columns of the register as a workbook, in their order; what is longer than its limit is refused. */
enum Column {
    CODE(0, 40),
    NAME(1, 60),
    SYSTEM(2, 20),
    KIND(3, 20),
    PLACE(4, 60),
    POSITION(5, 200),
    MAKER(6, 60),
    MODEL(7, 60),
    SERIAL(8, 60),
    MADE_ON(9, 10),
    INSTALLED_ON(10, 10),
    IN_USE_ON(11, 10),
    WARRANTY_UNTIL(12, 10),
    RESPONSIBLE(13, 20),
    CONTRACTOR(14, 60),
    LICENCE(15, 60),
    LICENCE_UNTIL(16, 10),
    STATE(17, 10);

    private final int at;
    private final int longest;

    Column(int at, int longest) {
        this.at = at;
        this.longest = longest;
    }

    /** From 0 on. */
    int at() {
        return at;
    }

    int longest() {
        return longest;
    }

    /** Of the text that heads it. */
    String key() {
        return "equipment.sheet." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
