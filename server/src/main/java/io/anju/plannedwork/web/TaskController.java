package io.anju.plannedwork.web;

import io.anju.kernel.Needs;
import io.anju.plannedwork.task.Judged;
import io.anju.plannedwork.task.OpenTasks;
import io.anju.plannedwork.task.TaskBook;
import jakarta.validation.Valid;
import java.util.UUID;
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

    private final OpenTasks open;
    private final TaskBook book;

    TaskController(OpenTasks open, TaskBook book) {
        this.open = open;
        this.book = book;
    }

    /** What waits for the caller and their post, the most urgent first. */
    @GetMapping("/my-planned-tasks")
    @Needs("planned.do")
    OpenTasks.Mine mine(@PathVariable UUID community) {
        return open.mine();
    }

    /** It is done, as it was seen; what is not good opens a ticket or joins the one that is open there. */
    @PostMapping("/planned-tasks/{task}/done")
    @Needs("planned.do")
    Judged done(@PathVariable UUID community, @PathVariable UUID task, @Valid @RequestBody TaskBodies.Done body) {
        return book.done(task, body.task());
    }

    /** It cannot be done now; it stays open. */
    @PostMapping("/planned-tasks/{task}/skip")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("planned.do")
    void skip(@PathVariable UUID community, @PathVariable UUID task, @Valid @RequestBody TaskBodies.Skip body) {
        book.skip(task, body.skipped());
    }
}
