package io.anju.kernel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** A workbook (.xlsx) to hand out. See docs/decisions/0026-workbooks-by-fastexcel.md. */
public final class WrittenWorkbook {

    /** Its media type. */
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private WrittenWorkbook() {}

    /** What fills it, sheet by sheet. */
    public interface Content {
        void fill(Workbook workbook) throws IOException;
    }

    public static byte[] of(Content content) {
        try {
            var file = Files.createTempFile("anju", ".xlsx");
            try {
                try (var workbook = new Workbook(Files.newOutputStream(file), "Anju", "1.0")) {
                    content.fill(workbook);
                }
                return repacked(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same parts in a zip that can be read from its beginning too. The library's can be read by its directory at the end
     * only, so that whoever reads as it comes, like our own check of uploaded workbooks, would take it for a broken one.
     */
    private static byte[] repacked(Path workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = new ZipFile(workbook.toFile());
                var to = new ZipOutputStream(bytes)) {
            for (var part : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(part.getName()));
                try (var content = from.getInputStream(part)) {
                    content.transferTo(to);
                }
            }
        }
        return bytes.toByteArray();
    }
}
