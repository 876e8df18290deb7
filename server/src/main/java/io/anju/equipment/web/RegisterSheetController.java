package io.anju.equipment.web;

import io.anju.equipment.sheet.RegisterImport;
import io.anju.equipment.sheet.RegisterSheet;
import io.anju.kernel.Needs;
import io.anju.kernel.WrittenWorkbook;
import io.anju.kernel.web.Download;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register as a workbook, out and in. */
@RestController
@RequestMapping("/api/communities/{community}")
class RegisterSheetController {

    /** @param file SHA-256 of a workbook that the caller has put among the files */
    record Given(
            @NotNull @Pattern(regexp = GivenMachine.SHA_256, message = "{community.sha256}")
            String file) {}

    private final RegisterSheet sheet;
    private final RegisterImport imports;

    RegisterSheetController(RegisterSheet sheet, RegisterImport imports) {
        this.sheet = sheet;
        this.imports = imports;
    }

    /** All machines that are not scrapped; without any it is the form to fill in. */
    @GetMapping(value = "/equipment.xlsx", produces = WrittenWorkbook.TYPE)
    @Needs("equipment.read")
    ResponseEntity<byte[]> download(@PathVariable UUID community) {
        return Download.of(sheet.name(), sheet.bytes());
    }

    /** Enters the machines of a workbook, all of them or none; entered again it changes nothing. */
    @PostMapping("/equipment-imports")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("equipment.edit")
    RegisterImport.Entered enter(@PathVariable UUID community, @Valid @RequestBody Given body) {
        return imports.enter(body.file());
    }
}
