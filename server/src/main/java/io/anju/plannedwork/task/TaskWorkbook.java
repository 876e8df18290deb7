package io.anju.plannedwork.task;

import io.anju.identity.Registry;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.kernel.WrittenWorkbook;
import io.anju.plannedwork.task.TaskList.Done;
import io.anju.plannedwork.task.TaskList.Item;
import io.anju.plannedwork.task.TaskList.SkippedThere;
import io.anju.plannedwork.task.TaskList.Wanted;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of turns, to take away: as the list shows it, a row each. */
@Component
public class TaskWorkbook {

    /** A quarter of a large community; who wants more asks for fewer days. */
    private static final int MOST = 10_000;

    private static final int PAGE = 1_000;

    private static final List<Double> WIDTHS = List.of(18.0, 24.0, 24.0, 12.0, 12.0, 18.0, 18.0, 16.0, 40.0, 24.0);

    private final TaskList list;
    private final Registry registry;
    private final CommunityZone zones;
    private final BusinessClock clock;
    private final MessageSource texts;

    TaskWorkbook(TaskList list, Registry registry, CommunityZone zones, BusinessClock clock, MessageSource texts) {
        this.list = list;
        this.registry = registry;
        this.zones = zones;
        this.clock = clock;
        this.texts = texts;
    }

    /** What the file is called. */
    @Transactional(readOnly = true)
    public String name() {
        var community = registry.find(Scope.current().requiredCommunity()).orElseThrow();
        return text("title", community.name(), zones.dayHere(clock.instant())) + ".xlsx";
    }

    /** The first {@value #MOST}; where there are more the last row says so. */
    @Transactional(readOnly = true)
    public byte[] of(Wanted wanted) {
        var items = new ArrayList<Item>();
        UUID next = null;
        do {
            var page = list.page(new Wanted(
                    wanted.state(), wanted.from(), wanted.until(), wanted.post(), wanted.ticket(), next, PAGE));
            items.addAll(page.items());
            next = page.next();
        } while (next != null && items.size() < MOST);
        boolean cut = next != null;
        return WrittenWorkbook.of(workbook -> fill(workbook.newWorksheet(text("tab")), items, cut));
    }

    private void fill(Worksheet sheet, List<Item> items, boolean cut) {
        var names = text("head").split("\\|", -1);
        for (int column = 0; column < names.length; column++) {
            sheet.width(column, WIDTHS.get(column));
            sheet.value(0, column, names[column]);
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        for (int n = 0; n < items.size(); n++) {
            row(sheet, n + 1, items.get(n));
        }
        if (cut) {
            sheet.value(items.size() + 1, 0, text("cut", items.size()));
        }
    }

    private void row(Worksheet sheet, int row, Item item) {
        time(sheet, row, 0, item.dueAt());
        sheet.value(row, 1, item.title());
        sheet.value(row, 2, item.place());
        sheet.value(row, 3, item.clause());
        sheet.value(row, 4, Objects.requireNonNullElse(item.assigneeName(), item.post()));
        sheet.value(row, 5, text("state." + item.state().name().toLowerCase(Locale.ROOT)));
        var done = item.done();
        time(sheet, row, 6, done == null ? null : done.at());
        sheet.value(row, 7, done == null ? null : who(done));
        sheet.value(row, 8, found(done, item.skipped()));
        sheet.value(row, 9, item.faults().stream().map(TaskList.Fault::number).collect(Collectors.joining("、")));
    }

    private String who(Done done) {
        return Stream.of(
                        Objects.requireNonNullElse(done.by(), ""),
                        done.with() == null ? "" : done.with(),
                        done.signedBy() == null ? "" : text("signed", done.signedBy()))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining("、"));
    }

    private String found(@Nullable Done done, @Nullable SkippedThere skipped) {
        if (done != null) {
            return Stream.concat(done.wrong().stream(), Stream.ofNullable(done.note()))
                    .collect(Collectors.joining("；"));
        }
        return skipped == null
                ? ""
                : Stream.concat(
                                Stream.of(text(
                                        "skipped." + skipped.reason().name().toLowerCase(Locale.ROOT))),
                                Stream.ofNullable(skipped.note()))
                        .collect(Collectors.joining("；"));
    }

    private void time(Worksheet sheet, int row, int column, @Nullable Instant at) {
        if (at != null) {
            sheet.value(row, column, LocalDateTime.ofInstant(at, zones.here()));
            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        }
    }

    private String text(String key, Object... values) {
        return texts.getMessage("plannedwork.sheet." + key, values, Locale.CHINA);
    }
}
