package io.anju.community.ledger;

import io.anju.community.ledger.LedgerPlan.Contradiction;
import io.anju.kernel.Unacceptable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes pasted lines into the ledger of the community in scope: all of them or none, and nothing a second time. */
@Service
@Transactional
public class Ledger {

    /**
     * What the lines added, or would add.
     *
     * @param homes homes that were not in the ledger
     * @param people ties of people to homes that were not
     * @param known lines that added nothing
     */
    public record Entered(int homes, int people, int known) {}

    private final LedgerEntry entry;

    Ledger(LedgerEntry entry) {
        this.entry = entry;
    }

    /** @throws Unacceptable with every wrong line */
    @Transactional(readOnly = true)
    public Entered check(List<String> lines) {
        return entered(plan(lines));
    }

    /** @throws Unacceptable with every wrong line; then none was kept */
    public Entered keep(List<String> lines) {
        entry.lock();
        var plan = plan(lines);
        entry.write(plan, done -> {});
        return entered(plan);
    }

    private LedgerPlan plan(List<String> pasted) {
        var reader = new LineReader(pasted);
        var plan = entry.plan(reader.lines());
        var faults = new ArrayList<>(reader.faults());
        plan.clashes().stream()
                .filter(clash -> clash.why() == Contradiction.LABEL)
                .map(clash -> LineReader.fault(clash.line(), "community.ledger.label", clash.label()))
                .forEach(faults::add);
        faults.sort(Comparator.comparingInt(LineReader::number));
        if (!faults.isEmpty()) {
            throw new LedgerRefused(faults);
        }
        if (reader.lines().isEmpty()) {
            throw new Unacceptable("community.ledger-is-empty", "lines");
        }
        return plan;
    }

    private static Entered entered(LedgerPlan plan) {
        var counts = plan.counts();
        return new Entered(counts.homes(), counts.people(), counts.known());
    }
}
