package io.anju.community.people;

import io.anju.kernel.Unacceptable;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What part of a space an owner holds, as the certificate says it: {@code 1/2}. At most the whole. */
public record Share(int part, int whole) {

    /** How a share is written. */
    public static final String PATTERN = "[1-9]\\d{0,3}/[1-9]\\d{0,3}";

    public Share {
        if (part < 1 || whole < part) {
            throw new IllegalArgumentException("No part of a whole: " + part + "/" + whole);
        }
    }

    /** @param text that fits {@link #PATTERN}. @throws Unacceptable when it is more than the whole */
    public static Share of(String text) {
        int stroke = text.indexOf('/');
        int part = Integer.parseInt(text.substring(0, stroke));
        int whole = Integer.parseInt(text.substring(stroke + 1));
        if (part > whole) {
            throw new Unacceptable("community.share", "share");
        }
        return new Share(part, whole);
    }

    /** From the columns of a tie; null where it has none. */
    public static @Nullable Share of(ResultSet row) throws SQLException {
        var part = row.getObject("share_part", Integer.class);
        return part == null ? null : new Share(part, row.getInt("share_whole"));
    }

    /** Whether it is as much: 2/4 is 1/2. */
    public boolean isAsMuchAs(Share other) {
        return part * other.whole == other.part * whole;
    }

    @Override
    public String toString() {
        return part + "/" + whole;
    }
}
