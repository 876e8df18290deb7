package io.anju.community.imports;

import io.anju.community.Residents.Relation;
import io.anju.community.ledger.LedgerLine.Holder;
import io.anju.community.ledger.Phones;
import io.anju.community.people.Share;
import io.anju.kernel.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who a row says is tied to its home: an owner, a tenant, and somebody whose relation it names. */
final class HolderCells {

    private final RowReader row;
    private final Words words;

    HolderCells(RowReader row, Words words) {
        this.row = row;
        this.words = words;
    }

    /** Where the cells of people are. */
    private record Columns(Field name, Field phone, Field since, Field until) {

        /** Of the row's share: who is an owner by their column comes before who is one by their relation. */
        private boolean haveShare(RowReader row, Relation relation) {
            return relation == Relation.OWNER
                    && (name == Field.OWNER || row.cell(Field.OWNER).isEmpty());
        }
    }

    private static final Columns OWNER = new Columns(Field.OWNER, Field.OWNER_PHONE, Field.SINCE, Field.UNTIL);
    private static final Columns TENANT =
            new Columns(Field.TENANT, Field.TENANT_PHONE, Field.LEASE_SINCE, Field.LEASE_UNTIL);
    private static final Columns PERSON = new Columns(Field.PERSON, Field.PHONE, Field.SINCE, Field.UNTIL);

    List<Holder> read() {
        var holders = new ArrayList<Holder>();
        holders.addAll(read(OWNER, Relation.OWNER));
        holders.addAll(read(TENANT, Relation.TENANT));
        relation().ifPresent(relation -> holders.addAll(read(PERSON, relation)));
        return holders;
    }

    /** Whoever stands in a ledger without a relation owns the home. */
    private Optional<Relation> relation() {
        var cell = row.cell(Field.RELATION);
        if (cell.isEmpty()) {
            return Optional.of(Relation.OWNER);
        }
        var relation = words.relation(cell);
        if (relation.isEmpty()) {
            row.stop(Field.RELATION, "relation");
        }
        return relation;
    }

    private List<Holder> read(Columns columns, Relation relation) {
        if (words.isNothing(row.cell(columns.name()))) {
            if (!words.isNothing(row.cell(columns.phone()))) {
                row.note(columns.phone(), "phone-without-name");
            }
            return List.of();
        }
        var during = during(columns);
        try {
            var phone = row.cell(columns.phone());
            var phones =
                    words.isNothing(phone) ? Phones.NONE : Phones.of(phone).orElseThrow(() -> new Misread("phone"));
            var mobiles = phones.mobiles().size();
            var names = Names.of(
                    row.cell(columns.name()), mobiles == 0 ? phones.numbers().size() : mobiles);
            var together = together(columns, names, phones);
            var shares = columns.haveShare(row, relation) ? shares(names.size()) : List.<Share>of();
            return during.map(days -> IntStream.range(0, together.size())
                            .mapToObj(n -> together.get(n)
                                    .holder(relation, days.period(), shares.isEmpty() ? null : shares.get(n)))
                            .toList())
                    .orElse(List.of());
        } catch (Misread misread) {
            row.stop(misread.what().equals("name") ? columns.name() : columns.phone(), misread.what());
            return List.of();
        }
    }

    /** One for each of the names; empty where the row says none, or not whose they are. */
    private List<Share> shares(int names) {
        var cell = row.cell(Field.SHARE);
        if (words.isNothing(cell) || words.isJoint(cell)) {
            return List.of();
        }
        try {
            return Portions.of(words.isSole(cell) ? "1/1" : cell, names);
        } catch (Misread misread) {
            row.stop(Field.SHARE, misread.what());
            return List.of();
        }
    }

    /** A name and the numbers that belong to it. */
    private record Reached(String name, String phone, List<String> others) {

        Holder holder(Relation relation, @Nullable Period during, @Nullable Share share) {
            return new Holder(name, phone, others, relation, during, share);
        }
    }

    private List<Reached> together(Columns columns, List<String> names, Phones phones) {
        var numbers = numbers(columns, names, phones);
        if (phones.local() > 0) {
            row.note(columns.phone(), "phone-fixed");
        }
        if (names.size() < numbers.size() && names.size() > 1) {
            row.stop(columns.phone(), "phones-unclear");
            return List.of();
        }
        int reached = Math.min(names.size(), numbers.size());
        if (reached < names.size()) {
            row.note(columns.name(), "phone-missing", names.size() - reached);
        }
        var together = new ArrayList<Reached>();
        for (int n = 0; n < reached; n++) {
            var others = names.size() == 1 ? numbers.subList(1, numbers.size()) : List.<String>of();
            together.add(new Reached(names.get(n), numbers.get(n), others));
        }
        return together;
    }

    /** A line of the fixed net is left out where nobody can say which of several people has it. */
    private List<String> numbers(Columns columns, List<String> names, Phones phones) {
        var mobiles = phones.mobiles();
        if (names.size() == 1) {
            return phones.registeredFirst();
        }
        if (phones.numbers().size() > names.size() && mobiles.size() == names.size()) {
            row.note(columns.phone(), "phone-spare");
            return mobiles;
        }
        return phones.numbers();
    }

    /** @param period null where the row does not say */
    private record During(@Nullable Period period) {}

    /** Empty when the days are wrong. */
    private Optional<During> during(Columns columns) {
        var since = day(columns.since());
        var last = words.isOpen(row.cell(columns.until())) ? Optional.of(Day.NONE) : day(columns.until());
        if (since.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        var from = since.get().day();
        var until = last.get().day();
        if (from == null && until == null) {
            return Optional.of(new During(null));
        }
        if (from == null) {
            row.stop(columns.until(), "first-day-missing");
            return Optional.empty();
        }
        if (until != null && until.isBefore(from)) {
            row.stop(columns.until(), "days-turned");
            return Optional.empty();
        }
        return Optional.of(new During(new Period(from, until == null ? null : until.plusDays(1))));
    }

    /** @param day null where the cell says nothing */
    private record Day(@Nullable LocalDate day) {

        private static final Day NONE = new Day(null);
    }

    private Optional<Day> day(Field field) {
        var cell = row.cell(field);
        if (words.isNothing(cell)) {
            return Optional.of(Day.NONE);
        }
        try {
            return Optional.of(new Day(Days.of(cell)));
        } catch (Misread misread) {
            row.stop(field, misread.what());
            return Optional.empty();
        }
    }
}
