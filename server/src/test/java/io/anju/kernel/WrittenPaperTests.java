package io.anju.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class WrittenPaperTests {

    @Test
    void aPageCarriesItsLettersAndSaysHowManyThereAre() throws IOException {
        var paper = WrittenPaper.of("月报", "<h1>青禾花园 11 月</h1><p>按时到户 92.0%，返修 5.0%</p>");
        try (var read = Loader.loadPDF(paper)) {
            assertThat(read.getDocumentInformation().getTitle()).isEqualTo("月报");
            assertThat(new PDFTextStripper().getText(read)).contains("青禾花园 11 月", "按时到户 92.0%，返修 5.0%", "第 1 页，共 1 页");
            var resources = read.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded())
                        .as(resources.getFont(name).getName())
                        .isTrue();
            }
            assertThat(StreamSupport.stream(resources.getFontNames().spliterator(), false))
                    .isNotEmpty();
        }
    }

    @Test
    void whatPeopleWroteIsTextWhateverItHolds() throws IOException {
        var paper = WrittenPaper.of("<>", "<p>" + WrittenPaper.text("<script>&\u0007\"喆") + "</p>");
        try (var read = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(read)).contains("<script>&\"喆");
        }
    }

    @Test
    void nothingIsFetchedFromAnywhere() {
        assertThat(WrittenPaper.of("x", "<p><img src=\"http://localhost:9/x.png\"/>字</p>"))
                .isNotEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> WrittenPaper.of("x", "<p>"));
    }
}
