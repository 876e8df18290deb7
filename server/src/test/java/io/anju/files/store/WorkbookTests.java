package io.anju.files.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class WorkbookTests {

    private static final String[] PARTS = {"[Content_Types].xml", "xl/workbook.xml"};

    @Test
    void aWorkbookHasTheTwoPartsThatMakeOne() {
        assertThatCode(() -> Workbook.check(zip(10, PARTS))).doesNotThrowAnyException();
        assertThatExceptionOfType(FileRefused.BrokenWorkbook.class)
                .isThrownBy(() -> Workbook.check(zip(10, "[Content_Types].xml", "word/document.xml")));
    }

    @Test
    void whatDoesNotUnpackIsBroken() {
        var torn = zip(1000, PARTS);
        Arrays.fill(torn, 50, 55, (byte) 7);
        assertThatExceptionOfType(FileRefused.BrokenWorkbook.class).isThrownBy(() -> Workbook.check(torn));
    }

    @Test
    void whatBlowsUpBeyondTheLimitIsRefused() {
        int each = Workbook.LARGEST_UNPACKED / 2;
        assertThatCode(() -> Workbook.check(zip(each, PARTS))).doesNotThrowAnyException();
        assertThatExceptionOfType(FileRefused.TooLargeUnpacked.class)
                .isThrownBy(() -> Workbook.check(zip(each + 1, PARTS)));
    }

    @Test
    void tooManyPartsAreRefused() {
        var names = new String[Workbook.MOST_PARTS + 1];
        Arrays.setAll(names, n -> "xl/part" + n + ".xml");
        assertThatExceptionOfType(FileRefused.TooLargeUnpacked.class).isThrownBy(() -> Workbook.check(zip(1, names)));
    }

    /** Parts of so many zeros each. */
    static byte[] zip(int size, String... names) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[size]);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
