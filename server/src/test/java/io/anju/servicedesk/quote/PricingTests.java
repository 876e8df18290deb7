package io.anju.servicedesk.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.ticket.Said.QuotedLine;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PricingTests {

    private static final Pricing PRICING =
            Pricing.by(List.of(new PriceLine("valve", "角阀 DN15", "只", 4_800, LocalDate.of(2026, 1, 1), true, 1)));

    @Test
    void aLineOfTheListCostsWhatTheListSaysWhateverThePhoneThought() {
        var lines = PRICING.lines(List.of(new QuotedLine("valve", "角阀", "个", 2, 1L)));

        assertThat(lines.getFirst().name()).isEqualTo("角阀 DN15");
        assertThat(Pricing.sum(lines)).isEqualTo(9_600);
    }

    @Test
    void aLineOfItsOwnSaysAllItself() {
        var lines = PRICING.lines(
                List.of(new QuotedLine("valve", null, null, 1, null), new QuotedLine(null, "人工", "次", 3, 333L)));

        assertThat(lines.getLast().key()).isNull();
        assertThat(Pricing.sum(lines)).isEqualTo(5_799);
        refused(new QuotedLine(null, "人工", "次", 1, null));
        refused(new QuotedLine(null, " ", "次", 1, 100L));
    }

    @Test
    void whatIsNotInForceAndWhatIsTooMuchIsRefused() {
        refused(new QuotedLine("hose", null, null, 1, null));
        refused(new QuotedLine(null, "整修", "次", 999, 10_000_000L));
        assertThatThrownBy(() -> PRICING.lines(List.of())).isInstanceOf(Unacceptable.class);
    }

    private static void refused(QuotedLine line) {
        assertThatThrownBy(() -> PRICING.lines(List.of(line))).isInstanceOf(Unacceptable.class);
    }
}
