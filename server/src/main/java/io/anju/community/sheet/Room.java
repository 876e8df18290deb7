package io.anju.community.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How much of one workbook is taken into memory: a file made to fill it is told from a long ledger here. */
final class Room {

    /** Of all sheets together. */
    static final int MOST_ROWS = 100_000;

    static final int MOST_COLUMNS = 100;
    static final int MOST_SHEETS = 50;

    /** Of one cell; what is longer is no entry of a ledger, and is cut. */
    static final int LONGEST_CELL = 500;

    /** Cells that merged ones fill. */
    private static final int MOST_FILLED = 1_000_000;

    /** Characters of all cells together, of a text that many cells share once. */
    private static final int MOST_CHARACTERS = 40_000_000;

    /** All parts unpacked, in bytes. */
    private static final long LARGEST_UNPACKED = 150_000_000;

    private int rows;
    private int filled;
    private int characters;
    private long unpacked;

    void row() {
        keep(++rows <= MOST_ROWS);
    }

    void fill() {
        keep(++filled <= MOST_FILLED);
    }

    String text(String whole) {
        var kept = whole.length() > LONGEST_CELL ? whole.substring(0, LONGEST_CELL) : whole;
        characters += kept.length();
        keep(characters <= MOST_CHARACTERS);
        return kept;
    }

    void column(int column) {
        keep(column < MOST_COLUMNS);
    }

    void sheet(int count) {
        keep(count <= MOST_SHEETS);
    }

    /** The same part, counted while it is unpacked: what a zip says about its sizes may be a lie. */
    InputStream counted(InputStream part) {
        return new FilterInputStream(part) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                count(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, length);
                count(Math.max(read, 0));
                return read;
            }
        };
    }

    private void count(int bytes) {
        unpacked += bytes;
        keep(unpacked <= LARGEST_UNPACKED);
    }

    private static void keep(boolean fits) {
        if (!fits) {
            throw new SheetRefused.TooLarge();
        }
    }
}
