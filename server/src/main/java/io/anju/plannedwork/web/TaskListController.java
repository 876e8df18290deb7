package io.anju.plannedwork.web;

import io.anju.kernel.Needs;
import io.anju.kernel.WrittenWorkbook;
import io.anju.kernel.web.Download;
import io.anju.plannedwork.task.TaskBook;
import io.anju.plannedwork.task.TaskList;
import io.anju.plannedwork.task.TaskState;
import io.anju.plannedwork.task.TaskWorkbook;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Planned work as whoever leads sees it: who did what, what is late and what could not be done. */
@RestController
@RequestMapping("/api/communities/{community}/planned-tasks")
class TaskListController {

    private static final int LARGEST_PAGE = 100;

    /** @param employee null for anybody of the post */
    record Given(@Nullable UUID employee) {}

    private final TaskList list;
    private final TaskWorkbook workbook;
    private final TaskBook book;

    TaskListController(TaskList list, TaskWorkbook workbook, TaskBook book) {
        this.list = list;
        this.workbook = workbook;
        this.book = book;
    }

    /**
     * By when it is due; of what is late, skipped or done what was due last comes first.
     *
     * @param state {@code open}, {@code late}, {@code done} or {@code skipped}; all without one
     * @param from due on that day or later
     * @param until due before that day
     * @param ticket only where that one was opened or joined
     * @param after what the page before named as the next
     */
    @GetMapping
    @Needs("planned.read")
    TaskList.Page list(
            @PathVariable UUID community,
            @RequestParam(required = false)
                    @Nullable
                    @Pattern(regexp = "open|late|done|skipped", message = "{plannedwork.state}")
                    String state,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String post,
            @RequestParam(required = false) @Nullable UUID ticket,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(LARGEST_PAGE) int limit) {
        return list.page(new TaskList.Wanted(stateOf(state), from, until, post, ticket, after, limit));
    }

    private static @Nullable TaskState stateOf(@Nullable String state) {
        return state == null ? null : TaskState.valueOf(state.toUpperCase(Locale.ROOT));
    }

    /** The same as a workbook (.xlsx), 10,000 turns at most. */
    @GetMapping(value = "/tasks.xlsx", produces = WrittenWorkbook.TYPE)
    @Needs("planned.read")
    ResponseEntity<byte[]> workbook(
            @PathVariable UUID community,
            @RequestParam(required = false)
                    @Nullable
                    @Pattern(regexp = "open|late|done|skipped", message = "{plannedwork.state}")
                    String state,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String post,
            @RequestParam(required = false) @Nullable UUID ticket) {
        return Download.of(
                workbook.name(),
                workbook.of(new TaskList.Wanted(stateOf(state), from, until, post, ticket, null, LARGEST_PAGE)));
    }

    /** Gives one turn to a person, or back to whoever has its post. */
    @PostMapping("/{task}/assignment")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("planned.edit")
    void give(@PathVariable UUID community, @PathVariable UUID task, @Valid @RequestBody Given body) {
        book.give(task, body.employee());
    }
}
