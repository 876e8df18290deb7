package io.anju.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** An amount in yuan, exact to the fen. It never rounds by itself and never loses a fen. */
public record Money(BigDecimal yuan) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO.setScale(2));

    /** @throws IllegalArgumentException unless the amount has exactly two decimals */
    public Money {
        if (yuan.scale() != 2) {
            throw new IllegalArgumentException("Money has two decimals: " + yuan);
        }
    }

    public static Money of(String yuan) {
        return new Money(new BigDecimal(yuan).setScale(2, RoundingMode.UNNECESSARY));
    }

    /** Half up to the fen: the one named rounding. */
    public static Money rounded(BigDecimal yuan) {
        return new Money(yuan.setScale(2, RoundingMode.HALF_UP));
    }

    public Money plus(Money other) {
        return new Money(yuan.add(other.yuan));
    }

    public Money minus(Money other) {
        return new Money(yuan.subtract(other.yuan));
    }

    public Money negated() {
        return new Money(yuan.negate());
    }

    /** Parts that differ by at most a fen and sum to the whole; the first parts carry the odd fen. */
    public List<Money> split(int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("At least one part");
        }
        var fen = yuan.unscaledValue().longValueExact();
        long share = fen / parts;
        long odd = fen % parts;
        var result = new ArrayList<Money>(parts);
        for (int i = 0; i < parts; i++) {
            long extra = i < Math.abs(odd) ? Long.signum(odd) : 0;
            result.add(new Money(BigDecimal.valueOf(share + extra, 2)));
        }
        return List.copyOf(result);
    }

    @Override
    public int compareTo(Money other) {
        return yuan.compareTo(other.yuan);
    }
}
