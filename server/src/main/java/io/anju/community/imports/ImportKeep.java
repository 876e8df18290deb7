package io.anju.community.imports;

import io.anju.community.imports.ImportReading.Read;
import io.anju.community.imports.SheetImport.Outcome;
import io.anju.community.imports.SheetImport.State;
import io.anju.community.ledger.LedgerEntry;
import io.anju.jobs.DueWorkHandler;
import io.anju.kernel.Actor;
import io.anju.kernel.Scope;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the workbook of an import into the ledger in one transaction, in the name of whoever asked for it: after a crash nothing
 * of it is there and it begins anew. Of two nodes that do it at once one waits, and then finds that it is done.
 */
@Component
class ImportKeep implements DueWorkHandler {

    private final ImportRows rows;
    private final ImportReading reading;
    private final LedgerEntry entry;
    private final TransactionTemplate transaction;

    ImportKeep(ImportRows rows, ImportReading reading, LedgerEntry entry, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.reading = reading;
        this.entry = entry;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String kind() {
        return SheetImports.KEEP;
    }

    @Override
    public void due(UUID community, UUID id, Instant due) {
        rows.find(id)
                .filter(one -> one.state() == State.KEEPING)
                .ifPresent(one -> Scope.of(community, new Actor(one.keptBy(), null))
                        .run(() -> reading.of(one, count -> {}, done -> {}, read -> keep(one, read))));
    }

    private void keep(SheetImport one, Read read) {
        transaction.executeWithoutResult(status -> {
            entry.lock();
            var isOpen = rows.find(one.id())
                    .filter(now -> now.state() == State.KEEPING && now.round() == one.round())
                    .isPresent();
            if (isOpen) {
                write(one, read);
            }
        });
    }

    /** What has become wrong since it was checked stops it. */
    private void write(SheetImport one, Read read) {
        var plan = entry.plan(read.reading().lines());
        read.reading().add(plan);
        var outcome = Outcome.of(plan.counts(), read.reading());
        if (outcome.stops() > 0) {
            rows.checked(one, read.plans(), outcome, one.marked());
            return;
        }
        int total = LedgerEntry.rows(plan);
        rows.tell(one.id(), total, 0);
        entry.write(plan, done -> rows.tell(one.id(), total, done));
        rows.end(one.id(), State.KEPT, outcome);
    }

    /** It reads a file first, and tells how far it is beside the transaction that writes. */
    @Override
    public boolean inOneTransaction() {
        return false;
    }
}
