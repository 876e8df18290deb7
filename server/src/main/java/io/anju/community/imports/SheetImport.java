package io.anju.community.imports;

import io.anju.community.ledger.LedgerPlan.Counts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workbook on its way into the ledger.
 *
 * @param file SHA-256 of the workbook; null once it is forgotten
 * @param marked SHA-256 of the marked copy, if there is anything to mark
 * @param round how often it was asked to be read
 * @param rowsDone of the step that goes on
 * @param sheets how each sheet is read; empty before the first reading
 */
public record SheetImport(
        UUID id,
        @Nullable String file,
        @Nullable String marked,
        String fileName,
        State state,
        int round,
        UUID requestedBy,
        Instant requestedAt,
        int rowsTotal,
        int rowsDone,
        List<SheetPlan> sheets,
        Outcome outcome,
        @Nullable UUID keptBy) {

    /** How far it is. */
    public enum State {
        CHECKING,
        CHECKED,
        KEEPING,
        KEPT,
        /** No workbook that can be read, for ever. */
        UNREADABLE
    }

    /**
     * What reading it came to; of one that is kept, what keeping it did.
     *
     * @param hidden rows left out because they are hidden
     * @param totals rows left out because they sum up or remark
     * @param stops how much has to be put right before it can be kept
     * @param notes how much is left out otherwise
     * @param faults the first of both, what stops before what does not
     * @param refusal code of the reason why it cannot be read
     */
    public record Outcome(
            Counts counts,
            int hidden,
            int totals,
            int stops,
            int notes,
            List<SheetFault> faults,
            @Nullable String refusal) {

        static final Outcome NONE = new Outcome(new Counts(0, 0, 0, 0), 0, 0, 0, 0, List.of(), null);

        /** What a page can show and somebody read; the marked copy has all. */
        private static final int TOLD = 300;

        public Outcome {
            faults = List.copyOf(faults);
        }

        static Outcome of(Counts counts, SheetReading reading) {
            var faults = reading.faults();
            int stops =
                    Math.toIntExact(faults.stream().filter(SheetFault::stops).count());
            return new Outcome(
                    counts,
                    reading.leftOutFor(SheetReading.Why.HIDDEN),
                    reading.leftOutFor(SheetReading.Why.TOTAL),
                    stops,
                    faults.size() - stops,
                    faults.stream()
                            .sorted(Comparator.comparing((SheetFault fault) -> !fault.stops()))
                            .limit(TOLD)
                            .toList(),
                    null);
        }

        static Outcome refused(String code) {
            return new Outcome(NONE.counts, 0, 0, 0, 0, List.of(), code);
        }
    }

    public SheetImport {
        sheets = List.copyOf(sheets);
    }
}
