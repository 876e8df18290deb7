package io.anju.servicedesk.web;

import io.anju.kernel.Needs;
import io.anju.kernel.ReadVersion;
import io.anju.servicedesk.complaint.ComplaintBoard;
import io.anju.servicedesk.complaint.ComplaintSettings;
import io.anju.servicedesk.complaint.ComplaintWarnings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Warnings about complaints that come again and again, and from how many on. */
@RestController
@RequestMapping("/api/communities/{community}")
class ComplaintWarningController {

    record Warnings(List<ComplaintBoard.Warning> items) {}

    record Act(
            @NotBlank(message = "{servicedesk.measure}") @Size(max = 500, message = "{servicedesk.measure}")
            String action) {}

    record Change(
            @NotNull @Min(2) @Max(100) Integer warnCount,
            @NotNull @Min(1) @Max(365) Integer warnDays,
            @NotNull @Min(1) @Max(720) Integer dueHours) {}

    private final ComplaintWarnings warnings;
    private final ComplaintSettings settings;
    private final ComplaintBoard board;

    ComplaintWarningController(ComplaintWarnings warnings, ComplaintSettings settings, ComplaintBoard board) {
        this.warnings = warnings;
        this.settings = settings;
        this.board = board;
    }

    /** Those that wait for something to be done first, then the newest; at most 200. */
    @GetMapping("/complaint-warnings")
    @Needs("complaints.read")
    Warnings list(@PathVariable UUID community) {
        return new Warnings(board.warnings());
    }

    /** Says what was done about a warning; once. */
    @PostMapping("/complaint-warnings/{warning}/action")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("complaints.manage")
    void act(@PathVariable UUID community, @PathVariable UUID warning, @Valid @RequestBody Act body) {
        warnings.act(warning, body.action());
    }

    /** From how many complaints on people are warned, and how long one may take. */
    @GetMapping("/complaint-settings")
    @Needs("complaints.read")
    ComplaintSettings.Setting settings(@PathVariable UUID community) {
        return settings.here();
    }

    /** Changes them; If-Match holds the version that was read. */
    @PutMapping("/complaint-settings")
    @Needs("complaints.manage")
    ComplaintSettings.Setting change(
            @PathVariable UUID community,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody Change body) {
        return settings.change(new ComplaintSettings.Setting(
                body.warnCount(), body.warnDays(), body.dueHours(), ReadVersion.of(version)));
    }
}
