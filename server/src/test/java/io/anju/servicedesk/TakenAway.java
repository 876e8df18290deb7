package io.anju.servicedesk;

import io.anju.testing.Browser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.web.util.HtmlUtils;

/** What stands in the files that people take away. */
final class TakenAway {

    private TakenAway() {}

    /** The words of a PDF, line by line. */
    static String paper(Browser browser, String path) {
        try (var read = Loader.loadPDF(browser.download(path))) {
            var words = new PDFTextStripper();
            words.setSortByPosition(true);
            return words.getText(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All parts of a workbook, one after the other. */
    static String workbook(Browser browser, String path) {
        var parts = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(browser.download(path)))) {
            while (zip.getNextEntry() != null) {
                parts.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HtmlUtils.htmlUnescape(parts.toString());
    }
}
