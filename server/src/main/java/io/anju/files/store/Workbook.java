package io.anju.files.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipInputStream;

/** A workbook is a zip of parts: taken only if it has those that make one, and unpacks to something a reader can bear. */
final class Workbook {

    /** The largest tables people keep stay well below; what blows up to more was made to. */
    static final int LARGEST_UNPACKED = 100_000_000;

    static final int MOST_PARTS = 2000;

    private static final Set<String> PARTS = Set.of("[Content_Types].xml", "xl/workbook.xml");

    private Workbook() {}

    /**
     * Unpacks it once, as far as the limit, and keeps nothing of it: what a zip says about its sizes may be a lie.
     *
     * @throws FileRefused when it is broken, no workbook, or too large unpacked
     */
    static void check(byte[] bytes) {
        var parts = new HashSet<String>();
        var buffer = new byte[64 * 1024];
        long unpacked = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.add(part.getName());
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > LARGEST_UNPACKED || parts.size() > MOST_PARTS) {
                        throw new FileRefused.TooLargeUnpacked();
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new FileRefused.BrokenWorkbook();
        }
        if (!parts.containsAll(PARTS)) {
            throw new FileRefused.BrokenWorkbook();
        }
    }
}
