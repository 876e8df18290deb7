package io.anju.testing;

import io.anju.kernel.CommunityEvent;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.modulith.events.ApplicationModuleListener;

/** Notes events of the tests' own, under a listener's name that does not change with the class. */
@TestComponent
class NotebookListener {

    /** Something the notebook hears of. */
    record Noticed(UUID community, UUID subject) implements CommunityEvent {}

    private final Notebook notebook;

    NotebookListener(Notebook notebook) {
        this.notebook = notebook;
    }

    @ApplicationModuleListener(id = "jobs.test-noticed")
    void on(Noticed noticed) {
        notebook.note(noticed.subject());
    }
}
