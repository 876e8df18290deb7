package io.anju.community.imports;

import io.anju.community.imports.SheetImport.State;
import io.anju.community.imports.SheetPlan.Column;
import io.anju.files.Files;
import io.anju.jobs.DueWork;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.kernel.WrittenWorkbook;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Workbooks that people enter into the ledger of the community in scope: read in the background, shown, read another way if the
 * columns were guessed wrong, and then kept, all of it or nothing.
 */
@Service
@Transactional
public class SheetImports {

    static final String CHECK = "community.import-check";
    static final String KEEP = "community.import-keep";

    /**
     * How somebody wants a sheet read.
     *
     * @param building that all its homes are in, where no row says one; empty where there is none, null to leave it
     * @param fields by column, from 0; a column that is not named stays away
     */
    public record Wish(
            String sheet,
            boolean taken,
            boolean hiddenRows,
            int headingRow,
            @Nullable String building,
            Map<Integer, Field> fields) {

        public Wish {
            fields = Map.copyOf(fields);
        }
    }

    private final ImportRows rows;
    private final Files files;
    private final DueWork dueWork;
    private final BusinessClock clock;

    SheetImports(ImportRows rows, Files files, DueWork dueWork, BusinessClock clock) {
        this.rows = rows;
        this.files = files;
        this.dueWork = dueWork;
        this.clock = clock;
    }

    /**
     * Reads it soon.
     *
     * @param file SHA-256 under which the signed-in account has put it
     * @throws Unacceptable when that is no workbook the account may open
     */
    public UUID begin(String file, String name) {
        var account = Scope.current().actor().required();
        if (!isWorkbook(file, account)) {
            throw new Unacceptable("community.no-such-sheet", "file");
        }
        var id = Ids.next();
        rows.add(id, file, name, account);
        due(CHECK, id);
        return id;
    }

    private boolean isWorkbook(String file, UUID account) {
        try {
            return files.hand(file, account).type().equals(WrittenWorkbook.TYPE);
        } catch (NotFound e) {
            return false;
        }
    }

    /** Reads it once more, another way. @throws Unacceptable with every wish that makes no sense */
    public void map(UUID id, List<Wish> wishes) {
        var plans = required(id).sheets();
        check(plans, wishes);
        var wanted = plans.stream()
                .map(plan -> wishes.stream()
                        .filter(wish -> wish.sheet().equals(plan.sheet()))
                        .findFirst()
                        .map(wish -> wanted(plan, wish))
                        .orElse(plan))
                .toList();
        if (!rows.again(id, wanted)) {
            throw busyOrForgotten(id);
        }
        due(CHECK, id);
    }

    private static SheetPlan wanted(SheetPlan plan, Wish wish) {
        var columns = plan.columns().stream()
                .map(column -> new Column(
                        column.column(), column.heading(), wish.fields().get(column.column()), column.sample()))
                .toList();
        return new SheetPlan(
                plan.sheet(), wish.taken(), wish.hiddenRows(), wish.headingRow(), building(plan, wish), columns);
    }

    private static String building(SheetPlan plan, Wish wish) {
        return Objects.requireNonNullElse(wish.building(), plan.building()).strip();
    }

    private static void check(List<SheetPlan> plans, List<Wish> wishes) {
        var known = new HashSet<>(plans.stream().map(SheetPlan::sheet).toList());
        for (int n = 0; n < wishes.size(); n++) {
            var wish = wishes.get(n);
            if (!known.remove(wish.sheet())) {
                throw new Unacceptable("community.no-such-sheet-name", "sheets[" + n + "].sheet");
            }
            if (wish.taken() && !wish.fields().containsValue(Field.DOOR)) {
                throw new Unacceptable("community.sheet-needs-doors", "sheets[" + n + "].columns", wish.sheet());
            }
            if (wish.building() != null && !HomeCells.isBuilding(wish.building())) {
                throw new Unacceptable("community.sheet-building", "sheets[" + n + "].building", wish.sheet());
            }
            if (saysTwice(wish)) {
                throw new Unacceptable("community.sheet-says-twice", "sheets[" + n + "].columns", wish.sheet());
            }
        }
    }

    private static boolean saysTwice(Wish wish) {
        Set<Field> said = EnumSet.noneOf(Field.class);
        return wish.fields().values().stream().anyMatch(field -> !field.isRepeatable() && !said.add(field));
    }

    /** Keeps it soon. @throws io.anju.kernel.Refusal while something in it has to be put right */
    public void keep(UUID id) {
        int stops = required(id).outcome().stops();
        if (stops > 0) {
            throw new ImportRefused.Stops(stops);
        }
        if (!rows.keep(id, Scope.current().actor().required())) {
            throw busyOrForgotten(id);
        }
        due(KEEP, id);
    }

    @Transactional(readOnly = true)
    public SheetImport required(UUID id) {
        return rows.find(id).orElseThrow(() -> new NotFound("community.no-such-import"));
    }

    /** The newest twenty. */
    @Transactional(readOnly = true)
    public List<SheetImport> recent() {
        return rows.recent();
    }

    /** The marked copy. @throws NotFound when there is nothing to mark */
    @Transactional(readOnly = true)
    public Files.Handed marked(UUID id) {
        var marked = required(id).marked();
        if (marked == null) {
            throw new NotFound("files.not-found");
        }
        return files.hand(marked, Scope.current().actor().required());
    }

    private RuntimeException busyOrForgotten(UUID id) {
        var one = required(id);
        return one.file() == null && one.state() != State.KEPT
                ? new ImportRefused.Forgotten()
                : new ImportRefused.NotNow();
    }

    private void due(String kind, UUID id) {
        dueWork.at(clock.instant(), kind, Scope.current().requiredCommunity(), id);
    }
}
