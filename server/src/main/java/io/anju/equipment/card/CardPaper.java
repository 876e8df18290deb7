package io.anju.equipment.card;

import static io.anju.kernel.WrittenPaper.text;

import io.anju.equipment.register.Item;
import io.anju.identity.Registry;
import io.anju.identity.SignedAddress;
import io.anju.kernel.PrintedCode;
import io.anju.kernel.Scope;
import io.anju.kernel.WrittenPaper;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes cards to hang at machines, A6 across, one a page. Whoever scans the code opens the machine in the register. */
@Component
@Transactional(readOnly = true)
public class CardPaper {

    private static final String TOKEN = "m";

    private final Cards cards;
    private final Registry registry;
    private final SignedAddress addresses;
    private final MessageSource texts;

    CardPaper(Cards cards, Registry registry, SignedAddress addresses, MessageSource texts) {
        this.cards = cards;
        this.registry = registry;
        this.addresses = addresses;
        this.texts = texts;
    }

    /**
     * @param whole makes an address that a camera opens from a path of this server
     * @throws io.anju.kernel.NotFound when nothing was printed under it here
     */
    public byte[] of(UUID print, UnaryOperator<String> whole) {
        var printed = cards.required(print);
        var owner =
                registry.find(Scope.current().requiredCommunity()).orElseThrow().name();
        var body = printed.items().stream()
                .map(item -> card(owner, item, printed.phone(), whole.apply(path(item))))
                .collect(Collectors.joining());
        return WrittenPaper.of(word("title"), body.isEmpty() ? "<p>" + text(word("none")) + "</p>" : body);
    }

    private String path(Item item) {
        return "/q/" + addresses.of(Scope.current().requiredCommunity(), TOKEN + item.id());
    }

    private String card(String owner, Item item, String phone, String address) {
        return """
                <div class="card"><div class="quiet">%s　%s</div><h1>%s</h1><table><tr><td style="border:0;padding:0"><table>%s</table></td>\
                <td class="code"><img src="%s"/><br/><span class="quiet">%s</span></td></tr></table></div>""".formatted(
                        text(owner),
                        text(word("title")),
                        text(item.given().name()),
                        lines(item, phone).entrySet().stream()
                                .map(line -> "<tr><th>%s</th><td>%s</td></tr>"
                                        .formatted(text(line.getKey()), text(line.getValue())))
                                .collect(Collectors.joining()),
                        PrintedCode.of(address),
                        text(word("scan")));
    }

    private Map<String, String> lines(Item item, String phone) {
        var given = item.given();
        var make = given.make();
        var lines = new LinkedHashMap<String, String>();
        lines.put(word("code"), given.code());
        lines.put(word("kind"), item.systemName() + " · " + item.kindName());
        lines.put(
                word("place"),
                given.position() == null ? item.placeLabel() : item.placeLabel() + " " + given.position());
        if (make.maker() != null) {
            lines.put(word("maker"), make.model() == null ? make.maker() : make.maker() + " " + make.model());
        }
        var responsible = item.responsible();
        lines.put(word("responsible"), responsible == null ? "" : responsible.name() + " " + responsible.badge());
        lines.put(word("phone"), phone);
        return lines;
    }

    private String word(String key) {
        return texts.getMessage("equipment.card." + key, null, Locale.CHINA);
    }
}
