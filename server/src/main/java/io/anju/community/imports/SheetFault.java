package io.anju.community.imports;

import java.util.List;

/**
 * Something about a row that is wrong, or is left out.
 *
 * @param row as the program numbers it
 * @param column its letters; empty when it is about the whole row
 * @param key of the text that says it, filled with the arguments; these never name anybody
 * @param stops whether nothing is kept before it is put right; otherwise only what it names stays away
 */
public record SheetFault(String sheet, int row, String column, String key, List<String> arguments, boolean stops) {

    public SheetFault {
        arguments = List.copyOf(arguments);
    }
}
