package io.anju.files.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class OfficeFileTests {

    private static final String[] PARTS = {"[Content_Types].xml", "xl/workbook.xml"};
    private static final String[] LETTER = {"[Content_Types].xml", "word/document.xml"};

    @Test
    void aWorkbookHasTheTwoPartsThatMakeOne() {
        assertThatCode(() -> OfficeFile.WORKBOOK.check(zip(10, PARTS))).doesNotThrowAnyException();
        assertThatExceptionOfType(FileRefused.BrokenOfficeFile.class)
                .isThrownBy(() -> OfficeFile.WORKBOOK.check(zip(10, "[Content_Types].xml", "word/document.xml")));
    }

    @Test
    void aLetterIsKnownByItsPartsAndTakenWithoutMacros() {
        assertThat(FileType.of(zip(10, LETTER))).isEqualTo(FileType.DOCX);
        assertThat(FileType.of(zip(10, PARTS))).isEqualTo(FileType.XLSX);
        assertThatCode(() -> OfficeFile.LETTER.check(zip(10, LETTER))).doesNotThrowAnyException();
        assertThatExceptionOfType(FileRefused.BrokenOfficeFile.class)
                .isThrownBy(() -> OfficeFile.LETTER.check(zip(10, PARTS)));
        assertThatExceptionOfType(FileRefused.UnknownType.class)
                .isThrownBy(() -> OfficeFile.LETTER.check(zip(10, LETTER[0], LETTER[1], "word/vbaProject.bin")));
        assertThatExceptionOfType(FileRefused.UnknownType.class)
                .isThrownBy(() -> FileType.of(zip(10, "[Content_Types].xml", "ppt/presentation.xml")));
    }

    @Test
    void whatDoesNotUnpackIsBroken() {
        var torn = zip(1000, PARTS);
        Arrays.fill(torn, 50, 55, (byte) 7);
        assertThatExceptionOfType(FileRefused.BrokenOfficeFile.class).isThrownBy(() -> OfficeFile.WORKBOOK.check(torn));
    }

    @Test
    void whatBlowsUpBeyondTheLimitIsRefused() {
        int each = OfficeFile.LARGEST_UNPACKED / 2;
        assertThatCode(() -> OfficeFile.WORKBOOK.check(zip(each, PARTS))).doesNotThrowAnyException();
        assertThatExceptionOfType(FileRefused.TooLargeUnpacked.class)
                .isThrownBy(() -> OfficeFile.WORKBOOK.check(zip(each + 1, PARTS)));
    }

    @Test
    void tooManyPartsAreRefused() {
        var names = new String[OfficeFile.MOST_PARTS + 1];
        Arrays.setAll(names, n -> "xl/part" + n + ".xml");
        assertThatExceptionOfType(FileRefused.TooLargeUnpacked.class)
                .isThrownBy(() -> OfficeFile.WORKBOOK.check(zip(1, names)));
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
