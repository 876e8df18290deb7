package io.anju.standards.wall;

import static io.anju.kernel.WrittenPaper.text;

import io.anju.kernel.WrittenPaper;
import io.anju.standards.wall.PublishedPromises.Kept;
import io.anju.standards.wall.PublishedPromises.Own;
import io.anju.standards.wall.PublishedPromises.Promise;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The published promises as a sheet for the notice board. */
@Service
public class PromisePaper {

    private final PublishedPromises promises;
    private final MessageSource texts;

    PromisePaper(PublishedPromises promises, MessageSource texts) {
        this.promises = promises;
        this.texts = texts;
    }

    /** As they stand now. */
    @Transactional
    public byte[] now() {
        var published = promises.now();
        var rows = published.items().stream().map(this::row).collect(Collectors.joining());
        var title = say("standards.paper.title", published.community());
        var body = """
                <h1>%s</h1><p class="quiet">%s</p>
                <table><thead><tr><th>%s</th><th>%s</th><th class="num">%s</th><th class="num">%s</th></tr></thead>
                <tbody>%s</tbody></table>""".formatted(
                        text(title),
                        text(say("standards.paper.as-of", published.asOf().toString())),
                        text(say("standards.paper.promise")),
                        text(say("standards.paper.gist")),
                        text(say("standards.paper.last-month")),
                        text(say("standards.paper.this-month")),
                        rows);
        return WrittenPaper.of(title, body);
    }

    private String row(Promise one) {
        return """
                <tr><td><b>%s</b><br/><span class="quiet">%s</span></td><td>%s%s</td><td class="num">%s</td><td class="num">%s</td></tr>""".formatted(
                        text(one.title()),
                        text(one.clause()),
                        text(one.gist()),
                        numbers(one.numbers()),
                        text(words(one.lastMonth())),
                        text(words(one, one.thisMonth())));
    }

    private String numbers(List<Own> numbers) {
        return numbers.stream()
                .map(one -> "<br/><b>"
                        + text(say(
                                "standards.paper.own", one.name(), one.value().toPlainString()))
                        + "</b>")
                .collect(Collectors.joining());
    }

    private String words(Promise promise, Kept kept) {
        if (promise.whyNot() != null) {
            return say("standards.paper.not-judged");
        }
        return words(kept);
    }

    private String words(Kept kept) {
        return kept.judged() == 0
                ? say("standards.paper.nothing")
                : say("standards.paper.kept", kept.met(), kept.judged());
    }

    private String say(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.CHINA);
    }
}
