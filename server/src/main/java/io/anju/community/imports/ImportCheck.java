package io.anju.community.imports;

import io.anju.community.imports.ImportReading.Read;
import io.anju.community.imports.SheetImport.Outcome;
import io.anju.community.imports.SheetImport.State;
import io.anju.community.ledger.LedgerEntry;
import io.anju.community.sheet.SheetRefused;
import io.anju.jobs.DueWorkHandler;
import io.anju.kernel.NotFound;
import io.anju.kernel.Refusal;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the workbook of an import and says what keeping it would do, and what has to be put right. */
@Component
class ImportCheck implements DueWorkHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ImportCheck.class);

    private final ImportRows rows;
    private final ImportReading reading;
    private final LedgerEntry entry;

    ImportCheck(ImportRows rows, ImportReading reading, LedgerEntry entry) {
        this.rows = rows;
        this.reading = reading;
        this.entry = entry;
    }

    @Override
    public String kind() {
        return SheetImports.CHECK;
    }

    @Override
    public void due(UUID community, UUID id, Instant due) {
        rows.find(id).filter(one -> one.state() == State.CHECKING).ifPresent(this::check);
    }

    private void check(SheetImport one) {
        var total = new AtomicInteger();
        try {
            reading.of(
                    one,
                    count -> {
                        total.set(count);
                        rows.tell(one.id(), count, 0);
                    },
                    done -> rows.tell(one.id(), total.get(), done),
                    read -> check(one, read));
        } catch (NotFound e) {
            rows.end(one.id(), State.UNREADABLE, Outcome.refused("community.import-is-forgotten"));
        } catch (SheetRefused e) {
            rows.end(one.id(), State.UNREADABLE, Outcome.refused(e.code()));
        }
    }

    private void check(SheetImport one, Read read) {
        var plan = entry.plan(read.reading().lines());
        read.reading().add(plan);
        rows.checked(one, read.plans(), Outcome.of(plan.counts(), read.reading()), marked(one, read));
    }

    /** A copy that is too large to be a file is done without. */
    private @Nullable String marked(SheetImport one, Read read) {
        try {
            return reading.marked(read, one.requestedBy());
        } catch (Refusal e) {
            LOG.warn("Import {} has no marked copy: {}", one.id(), e.getMessage());
            return null;
        }
    }

    /** It reads a file, perhaps from a bucket, and tells how far it is. */
    @Override
    public boolean inOneTransaction() {
        return false;
    }
}
