package io.anju.equipment.register;

import io.anju.equipment.register.GivenItem.Care;
import io.anju.equipment.register.GivenItem.Document;
import io.anju.equipment.register.GivenItem.Make;
import io.anju.equipment.register.Item.Lack;
import io.anju.equipment.register.Item.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A machine out of a row of the register. */
final class ItemRow {

    private ItemRow() {}

    static Item item(ResultSet row, int n) throws SQLException {
        return new Item(
                row.getObject("id", UUID.class),
                given(row),
                row.getString("kind_name"),
                row.getString("system_key"),
                row.getString("system_name"),
                row.getString("place_label"),
                row.getString("place_key"),
                person(row),
                instant(row, "printed_at"),
                instant(row, "card_hung_at"),
                row.getString("card_photo"),
                day(row, "ended_on"),
                row.getString("ended_because"),
                lacks(row),
                row.getInt("version"));
    }

    private static GivenItem given(ResultSet row) throws SQLException {
        var make = new Make(
                row.getString("maker"),
                row.getString("model"),
                row.getString("serial"),
                day(row, "made_on"),
                day(row, "installed_on"),
                day(row, "in_use_on"),
                day(row, "warranty_until"));
        var care = new Care(
                row.getObject("responsible", UUID.class),
                row.getString("contractor"),
                row.getString("licence"),
                day(row, "licence_until"));
        return new GivenItem(
                row.getString("code"),
                row.getString("name"),
                row.getString("class"),
                row.getObject("place", UUID.class),
                row.getString("position"),
                make,
                care,
                ItemState.valueOf(row.getString("state")),
                texts(row, "photos"),
                documents(texts(row, "documents"), texts(row, "document_names")));
    }

    private static List<Document> documents(List<String> hashes, List<String> names) {
        return IntStream.range(0, hashes.size())
                .mapToObj(n -> new Document(hashes.get(n), names.get(n)))
                .toList();
    }

    private static @Nullable Person person(ResultSet row) throws SQLException {
        var name = row.getString("responsible_name");
        return name == null
                ? null
                : new Person(row.getObject("responsible", UUID.class), name, row.getString("responsible_badge"));
    }

    private static List<Lack> lacks(ResultSet row) throws SQLException {
        var lacks = new ArrayList<Lack>();
        for (var lack : Lack.values()) {
            if (row.getBoolean("no_" + lack.name().toLowerCase(Locale.ROOT))) {
                lacks.add(lack);
            }
        }
        return lacks;
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
