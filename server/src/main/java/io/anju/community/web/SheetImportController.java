package io.anju.community.web;

import io.anju.community.imports.Field;
import io.anju.community.imports.SheetImport;
import io.anju.community.imports.SheetImport.Outcome;
import io.anju.community.imports.SheetImports;
import io.anju.community.imports.SheetImports.Wish;
import io.anju.community.imports.SheetPlan;
import io.anju.community.ledger.LedgerPlan.Counts;
import io.anju.kernel.Needs;
import io.anju.kernel.WrittenWorkbook;
import io.anju.kernel.web.Download;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Entering the ledger from a workbook: put it among the files first, then name it here. */
@RestController
@RequestMapping("/api/communities/{community}/ledger/imports")
class SheetImportController {

    /** @param file SHA-256 of a workbook that the caller has put among the files */
    record NewImport(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "{community.sha256}")
            String file,

            @NotBlank @Size(max = 200) String fileName) {}

    record BegunImport(UUID id) {}

    /**
     * How the sheets are to be read; one that is not named stays as it is.
     *
     * @param sheets in any order
     */
    record Mapping(@NotNull @Size(max = 50) List<@NotNull @Valid MappedSheet> sheets) {}

    /**
     * @param headingRow the row after which the ledger begins; 0 when it has no headings
     * @param building that all its homes are in where no row says one; empty where there is none, null to leave it
     * @param columns those that say something
     */
    record MappedSheet(
            @NotBlank @Size(max = 100) String sheet,
            boolean taken,
            boolean hiddenRows,
            @Min(0) @Max(1000) int headingRow,
            @Nullable @Size(max = 20) String building,
            @NotNull @Size(max = 100) List<@NotNull @Valid MappedColumn> columns) {}

    /** @param column from 0 */
    record MappedColumn(
            @Min(0) @Max(99) int column, @NotNull Field field) {}

    record ImportPage(List<ImportLine> items) {}

    /** One of several. */
    record ImportLine(UUID id, String fileName, SheetImport.State state, Instant requestedAt) {}

    /**
     * @param rowsDone of the step that goes on: reading, or writing
     * @param hidden rows left out because they are hidden
     * @param totals rows left out because they sum up or remark
     * @param stops how much has to be put right before it can be kept
     * @param notes how much is left out otherwise
     * @param faults the first 300 of both
     * @param marked whether there is a marked copy
     * @param forgotten whether the workbook is kept no longer
     * @param refusal why it cannot be read
     */
    record ImportView(
            UUID id,
            String fileName,
            SheetImport.State state,
            Instant requestedAt,
            int rowsTotal,
            int rowsDone,
            List<SheetPlan> sheets,
            Counts counts,
            int hidden,
            int totals,
            int stops,
            int notes,
            List<FoundFault> faults,
            boolean marked,
            boolean forgotten,
            @Nullable String refusal) {}

    /** @param column its letters; empty when it is about the row */
    record FoundFault(String sheet, int row, String column, String text, boolean stops) {}

    private final SheetImports imports;
    private final MessageSource texts;

    SheetImportController(SheetImports imports, MessageSource texts) {
        this.imports = imports;
        this.texts = texts;
    }

    /** Reads a workbook in the background and says what it would change. */
    @PostMapping
    @Needs("ledger.edit")
    @ResponseStatus(HttpStatus.ACCEPTED)
    BegunImport begin(@PathVariable UUID community, @Valid @RequestBody NewImport body) {
        return new BegunImport(imports.begin(body.file(), body.fileName()));
    }

    /** The newest twenty. */
    @GetMapping
    @Needs("ledger.edit")
    ImportPage recent(@PathVariable UUID community) {
        return new ImportPage(imports.recent().stream()
                .map(one -> new ImportLine(one.id(), one.fileName(), one.state(), one.requestedAt()))
                .toList());
    }

    /** How far it is, how its sheets are read, what keeping it would change or did, and what is wrong with it. */
    @GetMapping("/{sheetImport}")
    @Needs("ledger.edit")
    ImportView find(@PathVariable UUID community, @PathVariable UUID sheetImport) {
        return view(imports.required(sheetImport));
    }

    /** Reads it once more, with other columns or sheets. */
    @PostMapping("/{sheetImport}/mapping")
    @Needs("ledger.edit")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void map(@PathVariable UUID community, @PathVariable UUID sheetImport, @Valid @RequestBody Mapping body) {
        imports.map(
                sheetImport,
                body.sheets().stream().map(SheetImportController::wish).toList());
    }

    /** Keeps it in the background: all of it, or nothing. */
    @PostMapping("/{sheetImport}/keep")
    @Needs("ledger.edit")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void keep(@PathVariable UUID community, @PathVariable UUID sheetImport) {
        imports.keep(sheetImport);
    }

    /** The workbook with what is wrong or left out marked in it. */
    @GetMapping(value = "/{sheetImport}/marked.xlsx", produces = WrittenWorkbook.TYPE)
    @Needs("ledger.edit")
    ResponseEntity<Resource> marked(@PathVariable UUID community, @PathVariable UUID sheetImport) {
        var name = texts.getMessage(
                "community.sheet.marked-name",
                new Object[] {imports.required(sheetImport).fileName()},
                Locale.CHINA);
        return Download.of(name, imports.marked(sheetImport).content());
    }

    private static Wish wish(MappedSheet sheet) {
        var fields = new HashMap<Integer, Field>();
        sheet.columns().forEach(column -> fields.put(column.column(), column.field()));
        return new Wish(sheet.sheet(), sheet.taken(), sheet.hiddenRows(), sheet.headingRow(), sheet.building(), fields);
    }

    private ImportView view(SheetImport one) {
        Outcome outcome = one.outcome();
        return new ImportView(
                one.id(),
                one.fileName(),
                one.state(),
                one.requestedAt(),
                one.rowsTotal(),
                one.rowsDone(),
                one.sheets(),
                outcome.counts(),
                outcome.hidden(),
                outcome.totals(),
                outcome.stops(),
                outcome.notes(),
                outcome.faults().stream()
                        .map(fault -> new FoundFault(
                                fault.sheet(),
                                fault.row(),
                                fault.column(),
                                text(fault.key(), fault.arguments().toArray()),
                                fault.stops()))
                        .toList(),
                one.marked() != null,
                one.file() == null,
                outcome.refusal() == null ? null : text(outcome.refusal() + ".title"));
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.CHINA);
    }
}
