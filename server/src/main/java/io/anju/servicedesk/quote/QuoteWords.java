package io.anju.servicedesk.quote;

import io.anju.servicedesk.quote.Quote.Line;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** A quote in a line of a ticket's story, and amounts as people read them. */
public final class QuoteWords {

    private QuoteWords() {}

    static String of(Quote quote) {
        var lines = quote.lines().stream().map(QuoteWords::of).collect(Collectors.joining("；"));
        return lines + "。合计 ¥" + yuan(quote.amountFen());
    }

    private static String of(Line line) {
        return "%s × %d%s ¥%s".formatted(line.name(), line.quantity(), line.unit(), yuan(line.amountFen()));
    }

    /** Two decimals, thousands apart; without the sign of the currency. */
    public static String yuan(long fen) {
        return "%,.2f".formatted(BigDecimal.valueOf(fen, 2));
    }
}
