package io.anju.community.ledger;

import io.anju.community.SpaceKind;
import io.anju.community.SpaceUse;
import io.anju.community.ledger.LedgerPlan.Contradiction;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a table says about a space itself; null where it says nothing.
 *
 * @param certificateArea in square metres, to the hundredth, above 0
 * @param occupied whether somebody lives or works there
 * @param trading whether a shop is open for business
 */
public record About(
        @Nullable SpaceKind kind,
        @Nullable SpaceUse use,
        @Nullable BigDecimal certificateArea,
        @Nullable Boolean occupied,
        @Nullable Boolean trading) {

    /** Where somebody may do business; elsewhere trading is a slip of the hand. */
    private static final Set<SpaceKind> TRADE = EnumSet.of(SpaceKind.SHOP, SpaceKind.CLASSROOM);

    public static final About NOTHING = new About(null, null, null, null, null);

    /** From the columns of a place. */
    public static About of(ResultSet row) throws SQLException {
        var kind = row.getString("space_kind");
        var use = row.getString("use");
        return new About(
                kind == null ? null : SpaceKind.valueOf(kind),
                use == null ? null : SpaceUse.valueOf(use),
                row.getBigDecimal("certificate_area"),
                row.getObject("occupied", Boolean.class),
                row.getObject("trading", Boolean.class));
    }

    /** This, and where it says nothing what the other says. */
    public About over(About other) {
        return new About(
                first(kind, other.kind),
                first(use, other.use),
                first(certificateArea, other.certificateArea),
                first(occupied, other.occupied),
                first(trading, other.trading));
    }

    /** Whether both say something about the same thing, and not the same. */
    boolean contradicts(About other) {
        return !over(other).equals(other.over(this));
    }

    /** Why all of this cannot be true of one space. */
    Optional<Contradiction> nonsense() {
        if (!Boolean.TRUE.equals(trading)) {
            return Optional.empty();
        }
        if (kind != null && !TRADE.contains(kind)) {
            return Optional.of(Contradiction.TRADES_NOWHERE);
        }
        return Boolean.FALSE.equals(occupied) ? Optional.of(Contradiction.TRADES_AND_IS_EMPTY) : Optional.empty();
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }
}
