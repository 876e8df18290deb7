package io.anju.servicedesk.quote;

import io.anju.kernel.Unacceptable;
import io.anju.servicedesk.quote.Quote.Line;
import io.anju.servicedesk.ticket.Said.QuotedLine;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what was chosen into lines with prices: those of the list by the list, whatever the phone thought. */
record Pricing(Map<String, PriceLine> list) {

    /** 1,000,000 yuan. */
    static final long MOST_FEN = 100_000_000;

    static Pricing by(List<PriceLine> inForce) {
        return new Pricing(inForce.stream().collect(Collectors.toMap(PriceLine::key, Function.identity())));
    }

    /** @throws Unacceptable when a key is not in force, a line of its own says less than it must, or it is too much */
    List<Line> lines(List<QuotedLine> chosen) {
        if (chosen.isEmpty()) {
            throw new Unacceptable("servicedesk.quote-empty", "payload.quote.lines");
        }
        var lines = chosen.stream().map(this::line).toList();
        if (sum(lines) > MOST_FEN) {
            throw new Unacceptable("servicedesk.quote-too-much", "payload.quote.lines");
        }
        return lines;
    }

    static long sum(List<Line> lines) {
        return lines.stream().mapToLong(Line::amountFen).sum();
    }

    private Line line(QuotedLine chosen) {
        var key = chosen.key();
        if (key != null) {
            var price = list.get(key);
            if (price == null) {
                throw new Unacceptable("servicedesk.no-such-price", "payload.quote.lines", key);
            }
            return of(key, price.name(), price.unit(), chosen.quantity(), price.priceFen());
        }
        var name = chosen.name();
        var unit = chosen.unit();
        var fen = chosen.unitFen();
        if (name == null || name.isBlank() || unit == null || unit.isBlank() || fen == null) {
            throw new Unacceptable("servicedesk.own-line-incomplete", "payload.quote.lines");
        }
        return of(null, name, unit, chosen.quantity(), fen);
    }

    private static Line of(@Nullable String key, String name, String unit, int quantity, long unitFen) {
        return new Line(key, name, unit, quantity, unitFen, Math.multiplyExact(unitFen, quantity));
    }
}
