package io.anju.kernel;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRRuntimeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A page or several of paper (PDF, A4) to hand out, with its letters in it, so that it looks the same wherever it is printed. It is
 * written as XHTML in the style of {@code paper/paper.css} and fetches nothing from anywhere: a picture comes as a {@code data:} URI.
 * See docs/decisions/0031-paper-by-openhtmltopdf.md.
 */
public final class WrittenPaper {

    private static final String FAMILY = "Noto Sans SC";
    private static final int REGULAR = 400;
    private static final int SEMI_BOLD = 600;

    static {
        // It tells how long each step took; what goes wrong is thrown.
        XRLog.setLoggingEnabled(false);
    }

    private WrittenPaper() {}

    /**
     * @param title what readers of the file call it; plain text
     * @param body well-formed XHTML; what people wrote in it goes through {@link #text}
     * @throws IllegalArgumentException when the body is not well-formed
     */
    public static byte[] of(String title, String body) {
        var page = """
                <html lang="zh-CN"><head><title>%s</title><style>%s</style></head><body>%s</body></html>""".formatted(text(title), style(), body);
        try (var bytes = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .useFont(() -> part("NotoSansSC-Regular.ttf"), FAMILY, REGULAR, FontStyle.NORMAL, true)
                    .useFont(() -> part("NotoSansSC-SemiBold.ttf"), FAMILY, SEMI_BOLD, FontStyle.NORMAL, true)
                    .useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null)
                    .withProducer("Anju")
                    .withHtmlContent(page, null)
                    .toStream(bytes)
                    .run();
            return bytes.toByteArray();
        } catch (IOException | XRRuntimeException e) {
            throw new IllegalArgumentException("Cannot be written as a page", e);
        }
    }

    /** What people wrote, as text of a body: no tag, whatever it holds; what no page can hold is left out. */
    public static String text(String words) {
        return words.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String style() {
        try (var css = part("paper.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream part(String name) {
        return Objects.requireNonNull(WrittenPaper.class.getResourceAsStream("/paper/" + name), name);
    }
}
