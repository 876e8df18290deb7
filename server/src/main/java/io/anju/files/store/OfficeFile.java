package io.anju.files.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/** A workbook or a letter is a zip of parts: taken only if it has those that make one, and unpacks to something a reader can bear. */
enum OfficeFile {
    WORKBOOK("xl/workbook.xml"),
    LETTER("word/document.xml");

    /** The largest tables people keep stay well below; what blows up to more was made to. */
    static final int LARGEST_UNPACKED = 100_000_000;

    static final int MOST_PARTS = 2000;

    private static final String TYPES = "[Content_Types].xml";

    private final String main;

    OfficeFile(String main) {
        this.main = main;
    }

    /** A zip names its parts in the clear; whether it holds what it names is seen by {@link #check}. */
    static Optional<OfficeFile> namedIn(Marks marks) {
        return marks.begin("PK\u0003\u0004") && marks.contain(TYPES)
                ? Stream.of(values()).filter(kind -> marks.contain(kind.main)).findFirst()
                : Optional.empty();
    }

    /**
     * Unpacks it once, as far as the limit, and keeps nothing of it: what a zip says about its sizes may be a lie.
     *
     * @throws FileRefused when it is broken, none of its kind, or too large unpacked
     */
    void check(byte[] bytes) {
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
            throw new FileRefused.BrokenOfficeFile();
        }
        if (!parts.contains(TYPES) || !parts.contains(main)) {
            throw new FileRefused.BrokenOfficeFile();
        }
        if (this == LETTER && parts.stream().anyMatch(part -> part.endsWith("vbaProject.bin"))) {
            throw new FileRefused.UnknownType();
        }
    }
}
