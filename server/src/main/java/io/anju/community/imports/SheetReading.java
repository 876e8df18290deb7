package io.anju.community.imports;

import io.anju.community.ledger.About;
import io.anju.community.ledger.LedgerLine;
import io.anju.community.ledger.LedgerLine.Holder;
import io.anju.community.ledger.LedgerLine.Named;
import io.anju.community.ledger.LedgerPlan;
import io.anju.community.ledger.LedgerPlan.Clash;
import io.anju.community.ledger.LedgerPlan.Shortage;
import io.anju.community.sheet.Sheet;
import io.anju.community.sheet.Sheet.Row;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** A workbook read as its plans say: lines for the ledger, what is wrong with rows, and how many say nothing. */
final class SheetReading {

    /** After so many rows it is told how far it is. */
    private static final int TOLD_EVERY = 2_000;

    /** Why a row is left out that is not empty. */
    enum Why {
        HIDDEN,
        TOTAL
    }

    /** Where a line comes from. */
    private record At(SheetPlan plan, int row) {}

    /** What a line says, wherever it stands. */
    private record Said(List<Named> places, About about, List<Holder> holders) {}

    private final List<LedgerLine> lines = new ArrayList<>();
    private final List<At> places = new ArrayList<>();
    private final List<SheetFault> faults = new ArrayList<>();
    private final Map<Said, At> said = new HashMap<>();
    private final Map<Why, Integer> leftOut = new EnumMap<>(Why.class);

    private SheetReading() {}

    /** @param told how many rows are read, now and then */
    static SheetReading of(List<Sheet> sheets, List<SheetPlan> plans, Words words, IntConsumer told) {
        var reading = new SheetReading();
        int done = 0;
        for (int n = 0; n < sheets.size(); n++) {
            var plan = plans.get(n);
            var reader = new RowReader(sheets.get(n), plan, words, reading);
            for (var row : sheets.get(n).rows()) {
                if (plan.taken() && row.number() > plan.headingRow()) {
                    reader.read(row);
                }
                if (++done % TOLD_EVERY == 0) {
                    told.accept(done);
                }
            }
        }
        return reading;
    }

    void line(SheetPlan plan, Row row, List<Named> named, About about, List<Holder> holders) {
        var here = new At(plan, row.number());
        var earlier = said.putIfAbsent(new Said(named, about, holders), here);
        if (earlier != null) {
            fault(fault(here, Field.DOOR, "repeats", false, place(earlier)));
        }
        places.add(here);
        lines.add(new LedgerLine(places.size(), named, about, holders));
    }

    void fault(SheetFault fault) {
        faults.add(fault);
    }

    void leftOut(Why why) {
        leftOut.merge(why, 1, Integer::sum);
    }

    /** What the ledger says to it. */
    void add(LedgerPlan plan) {
        plan.clashes().forEach(this::add);
        plan.shortages().forEach(this::add);
    }

    private void add(Shortage shortage) {
        var percent = shortage.held().movePointRight(2).setScale(2, RoundingMode.HALF_UP);
        var told = percent.stripTrailingZeros().toPlainString() + "%";
        fault(fault(places.get(shortage.line() - 1), Field.SHARE, "share-short", false, told));
    }

    private void add(Clash clash) {
        var at = places.get(clash.line() - 1);
        faults.add(
                switch (clash.why()) {
                    case LABEL -> fault(at, Field.DOOR, "label", true, clash.label());
                    case ABOUT -> fault(at, Field.AREA, "contradicts", true, clash.label(), earlier(clash));
                    case TRADES_NOWHERE -> fault(at, Field.TRADING, "trades-nowhere", true);
                    case TRADES_AND_IS_EMPTY -> fault(at, Field.TRADING, "trades-and-is-empty", true);
                    case SHARES -> fault(at, Field.SHARE, "shares", true, clash.label());
                    case SHARE_TWICE -> fault(at, Field.SHARE, "share-twice", true, clash.label(), earlier(clash));
                    case MASK -> fault(at, Field.OWNER_PHONE, "masked", true, clash.label());
                });
    }

    private static SheetFault fault(At at, Field field, String what, boolean stops, String... arguments) {
        return new SheetFault(
                at.plan().sheet(),
                at.row(),
                at.plan().column(field).map(Sheet::letters).orElse(""),
                "community.sheet." + what,
                List.of(arguments),
                stops);
    }

    private String earlier(Clash clash) {
        return place(places.get(clash.earlier() - 1));
    }

    private static String place(At at) {
        return at.plan().sheet() + "!" + at.row();
    }

    List<LedgerLine> lines() {
        return lines;
    }

    List<SheetFault> faults() {
        return faults;
    }

    int leftOutFor(Why why) {
        return leftOut.getOrDefault(why, 0);
    }
}
