package io.anju.community.sheet;

import io.anju.kernel.Refusal;

/** Why a workbook cannot be read at all. */
public abstract sealed class SheetRefused extends Refusal {

    private SheetRefused(String code, Object... arguments) {
        super(code, arguments);
    }

    @Override
    public int status() {
        return 422;
    }

    /** It is torn, or no workbook. */
    public static final class Broken extends SheetRefused {
        Broken() {
            super("community.sheet-is-broken");
        }
    }

    /** It holds more than one reads at a time. */
    public static final class TooLarge extends SheetRefused {
        TooLarge() {
            super("community.sheet-is-too-large", Room.MOST_ROWS, Room.MOST_COLUMNS);
        }
    }
}
