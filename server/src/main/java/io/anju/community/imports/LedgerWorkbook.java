package io.anju.community.imports;

import io.anju.community.imports.LedgerRows.Row;
import io.anju.identity.Registry;
import io.anju.kernel.Scope;
import io.anju.kernel.WrittenWorkbook;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger of the community in scope to take away: a row for each home and each of its people. Numbers are hidden in the
 * middle, as everywhere; entered again it changes nothing, for hidden numbers find whom they belong to.
 */
@Service
public class LedgerWorkbook {

    private static final double WIDTH = 14;

    private final LedgerRows rows;
    private final Registry registry;
    private final MessageSource texts;
    private final Words words = Words.read();

    LedgerWorkbook(LedgerRows rows, Registry registry, MessageSource texts) {
        this.rows = rows;
        this.registry = registry;
        this.texts = texts;
    }

    /** What the file is called. */
    @Transactional(readOnly = true)
    public String name() {
        var community = registry.find(Scope.current().requiredCommunity()).orElseThrow();
        return text("community.sheet.file-name", community.name()) + ".xlsx";
    }

    @Transactional(readOnly = true)
    public byte[] bytes() {
        var all = rows.all();
        return WrittenWorkbook.of(workbook -> fill(workbook.newWorksheet(text("community.sheet.tab")), all));
    }

    private void fill(Worksheet sheet, List<Row> all) {
        var heading = text("community.sheet.head").split("\\|", -1);
        for (int column = 0; column < heading.length; column++) {
            sheet.width(column, WIDTH);
            sheet.value(0, column, heading[column]);
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        for (int n = 0; n < all.size(); n++) {
            row(sheet, n + 1, all.get(n));
        }
    }

    private void row(Worksheet sheet, int at, Row row) {
        var about = row.about();
        var cells = new @Nullable Object[] {
            row.building(),
            row.unit(),
            row.floor(),
            row.door(),
            about.kind() == null ? null : words.first("kind." + about.kind()),
            about.use() == null ? null : words.first("use." + about.use()),
            about.certificateArea(),
            about.occupied() == null ? null : words.first("occupied." + about.occupied()),
            about.trading() == null ? null : words.first("trading." + about.trading()),
            row.name(),
            row.phones(),
            row.relation() == null ? null : words.first("relation." + row.relation()),
            row.share(),
            row.since(),
            row.last()
        };
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number number) {
                sheet.value(at, column, number);
            } else if (cells[column] != null) {
                sheet.value(at, column, Objects.toString(cells[column]));
            }
        }
    }

    private String text(String key, Object... values) {
        return texts.getMessage(key, values, Locale.CHINA);
    }
}
