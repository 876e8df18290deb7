package io.anju.community.imports;

import io.anju.community.sheet.Sheet;
import io.anju.community.sheet.SheetRefused;
import io.anju.community.sheet.WorkbookReader;
import io.anju.files.Files;
import io.anju.kernel.NotFound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the workbook of an import, one at a time on a node: a large one takes a good part of its memory. */
@Component
class ImportReading {

    /** A workbook, how it is read, and what it says. */
    record Read(List<Sheet> sheets, List<SheetPlan> plans, SheetReading reading) {}

    private final Files files;
    private final MarkedCopy marks;
    private final Words words = Words.read();
    private final ReentrantLock one = new ReentrantLock();

    ImportReading(Files files, MarkedCopy marks) {
        this.files = files;
        this.marks = marks;
    }

    /**
     * @param told how many rows there are
     * @param done how many of them are read, now and then
     * @throws SheetRefused when it is none
     * @throws NotFound when it is there no longer
     */
    void of(SheetImport asked, IntConsumer told, IntConsumer done, Consumer<Read> then) {
        one.lock();
        try {
            var sheets = open(asked);
            told.accept(sheets.stream().mapToInt(sheet -> sheet.rows().size()).sum());
            var headings = new Headings(words);
            var plans = asked.sheets().isEmpty()
                    ? sheets.stream().map(headings::plan).toList()
                    : asked.sheets();
            then.accept(new Read(sheets, plans, SheetReading.of(sheets, plans, words, done)));
        } finally {
            one.unlock();
        }
    }

    private List<Sheet> open(SheetImport asked) {
        var file = asked.file();
        if (file == null) {
            throw new NotFound("files.not-found");
        }
        try (var content = files.hand(file, asked.requestedBy()).content().getInputStream()) {
            return WorkbookReader.read(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the marked copy among the files; null when there is nothing to mark. */
    @Nullable
    String marked(Read read, UUID account) {
        var faults = read.reading().faults();
        if (faults.isEmpty()) {
            return null;
        }
        var bytes = marks.of(read.sheets(), read.plans(), faults);
        return files.take(account, bytes).sha256();
    }
}
