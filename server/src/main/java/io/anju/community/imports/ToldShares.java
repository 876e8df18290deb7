package io.anju.community.imports;

import io.anju.community.Residents.Relation;
import io.anju.community.ledger.LedgerLine;
import io.anju.community.ledger.OwnedParts;
import io.anju.kernel.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/** What a workbook tells of owners' shares, home by home. */
final class ToldShares {

    /** For who has no day: they are there with all the others. */
    private static final Period ALWAYS = new Period(LocalDate.of(1900, 1, 1), null);

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final OwnedParts parts = new OwnedParts();
    private final Map<String, Integer> last = new LinkedHashMap<>();

    void add(LedgerLine line) {
        var home = line.home().label();
        for (var holder : line.holders()) {
            if (holder.relation() == Relation.OWNER && holder.share() != null) {
                var owner = holder.name() + "/" + holder.phone() + "/" + holder.during();
                parts.put(home, owner, Objects.requireNonNullElse(holder.during(), ALWAYS), holder.share());
                last.put(home, line.number());
            }
        }
    }

    /** @param told the last line about a home whose owners hold less than all of it, and how much in percent */
    void less(BiConsumer<Integer, String> told) {
        last.forEach((home, line) -> {
            var most = parts.most(home);
            if (most.compareTo(BigDecimal.ONE) < 0) {
                told.accept(
                        line,
                        most.multiply(HUNDRED)
                                        .setScale(2, RoundingMode.HALF_UP)
                                        .stripTrailingZeros()
                                        .toPlainString() + "%");
            }
        });
    }
}
