package io.anju.equipment.sheet;

import io.anju.equipment.register.Item;
import io.anju.equipment.register.Register;
import io.anju.identity.Registry;
import io.anju.kernel.Scope;
import io.anju.kernel.WrittenWorkbook;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of the community in scope to take away; without a machine it is the form to fill in. Entered again it changes nothing. */
@Service
@Transactional(readOnly = true)
public class RegisterSheet {

    private static final double WIDTH = 16;

    private final Register register;
    private final Vocabulary vocabulary;
    private final Registry registry;
    private final MessageSource texts;

    RegisterSheet(Register register, Vocabulary vocabulary, Registry registry, MessageSource texts) {
        this.register = register;
        this.vocabulary = vocabulary;
        this.registry = registry;
        this.texts = texts;
    }

    /** What the file is called. */
    public String name() {
        var community = registry.find(Scope.current().requiredCommunity()).orElseThrow();
        return texts.getMessage("equipment.sheet.file", new Object[] {community.name()}, Locale.CHINA) + ".xlsx";
    }

    public byte[] bytes() {
        var items = register.all();
        var badges = vocabulary.badges(items.stream()
                .flatMap(item -> Stream.ofNullable(item.given().care().responsible()))
                .collect(Collectors.toSet()));
        var tab = texts.getMessage("equipment.sheet.tab", null, Locale.CHINA);
        return WrittenWorkbook.of(workbook -> fill(workbook.newWorksheet(tab), items, badges));
    }

    private void fill(Worksheet sheet, List<Item> items, Map<UUID, String> badges) {
        for (var column : Column.values()) {
            sheet.width(column.at(), WIDTH);
            sheet.value(0, column.at(), vocabulary.heading(column));
            sheet.style(0, column.at()).bold().set();
        }
        sheet.freezePane(0, 1);
        for (int n = 0; n < items.size(); n++) {
            for (var column : Column.values()) {
                var text = text(items.get(n), column, badges);
                if (text != null) {
                    sheet.value(n + 1, column.at(), text);
                }
            }
        }
    }

    private @Nullable String text(Item item, Column column, Map<UUID, String> badges) {
        var given = item.given();
        var make = given.make();
        var care = given.care();
        return switch (column) {
            case CODE -> given.code();
            case NAME -> given.name();
            case SYSTEM -> item.systemName();
            case KIND -> item.kindName();
            case PLACE -> item.placeKey();
            case POSITION -> given.position();
            case MAKER -> make.maker();
            case MODEL -> make.model();
            case SERIAL -> make.serial();
            case MADE_ON -> said(make.madeOn());
            case INSTALLED_ON -> said(make.installedOn());
            case IN_USE_ON -> said(make.inUseOn());
            case WARRANTY_UNTIL -> said(make.warrantyUntil());
            case RESPONSIBLE -> care.responsible() == null ? null : badges.get(care.responsible());
            case CONTRACTOR -> care.contractor();
            case LICENCE -> care.licence();
            case LICENCE_UNTIL -> said(care.licenceUntil());
            case STATE -> vocabulary.word(given.state());
        };
    }

    private static @Nullable String said(@Nullable Object day) {
        return day == null ? null : Objects.toString(day);
    }
}
