package io.anju.plannedwork.task;

import io.anju.kernel.Refusal;

/** What a task says no to. */
abstract sealed class TaskRefused extends Refusal {

    private TaskRefused(String code, Object... arguments) {
        super(code, arguments);
    }

    static final class NotOpenYet extends TaskRefused {
        NotOpenYet() {
            super("plannedwork.not-open-yet");
        }
    }

    static final class DoneAlready extends TaskRefused {
        DoneAlready() {
            super("plannedwork.done-already");
        }
    }

    static final class Withdrawn extends TaskRefused {
        Withdrawn() {
            super("plannedwork.withdrawn");
        }
    }

    static final class OtherPost extends TaskRefused {
        OtherPost(String post) {
            super("plannedwork.other-post", post);
        }
    }
}
