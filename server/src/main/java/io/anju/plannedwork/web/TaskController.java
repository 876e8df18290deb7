package io.anju.plannedwork.web;

import io.anju.kernel.Needs;
import io.anju.plannedwork.rule.Answer;
import io.anju.plannedwork.task.OpenTasks;
import io.anju.plannedwork.task.TaskBook;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Planned work in the hands of whoever does it. */
@RestController
@RequestMapping("/api/communities/{community}")
class TaskController {

    record Mine(List<OpenTasks.Task> items) {}

    /**
     * @param good for a question by yes or no: whether all is well
     * @param number for a question with a unit
     */
    record Seen(
            @Nullable Boolean good,

            @Nullable @Digits(integer = 9, fraction = 3, message = "{plannedwork.number}")
            BigDecimal number) {}

    /**
     * @param answers one for each question, in their order
     * @param photos SHA-256 of each, already stored
     */
    record Done(
            @NotNull @Size(max = 20, message = "{plannedwork.questions}")
            List<@NotNull @Valid Seen> answers,

            @NotNull @Size(max = 9, message = "{servicedesk.photos}")
            List<@NotNull String> photos,

            @Nullable @Size(max = 500) String note) {}

    private final OpenTasks open;
    private final TaskBook book;

    TaskController(OpenTasks open, TaskBook book) {
        this.open = open;
        this.book = book;
    }

    /** What waits for the caller's post, the most urgent first. */
    @GetMapping("/my-planned-tasks")
    @Needs("planned.do")
    Mine mine(@PathVariable UUID community) {
        return new Mine(open.mine());
    }

    /** It is done, as it was seen. */
    @PostMapping("/planned-tasks/{task}/done")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("planned.do")
    void done(@PathVariable UUID community, @PathVariable UUID task, @Valid @RequestBody Done body) {
        book.done(
                task,
                body.answers().stream()
                        .map(one -> new Answer(one.good(), one.number()))
                        .toList(),
                body.photos(),
                body.note());
    }
}
