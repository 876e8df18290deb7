package io.anju.plannedwork.task;

import io.anju.kernel.Refusal;

/** What a task says no to. */
abstract sealed class TaskRefused extends Refusal {

    private static final String PREFIX = "plannedwork.";

    private TaskRefused(String reason, Object... arguments) {
        super(PREFIX + reason, arguments);
    }

    /** Its code without the module: why something was kept that changed nothing. */
    String reason() {
        return code().substring(PREFIX.length());
    }

    static final class NotOpenYet extends TaskRefused {
        NotOpenYet() {
            super("not-open-yet");
        }
    }

    static final class DoneAlready extends TaskRefused {
        DoneAlready() {
            super("done-already");
        }
    }

    static final class Withdrawn extends TaskRefused {
        Withdrawn() {
            super("withdrawn");
        }
    }

    static final class OtherPost extends TaskRefused {
        OtherPost(String post) {
            super("other-post", post);
        }
    }

    /** It was given to one person. */
    static final class SomebodyElses extends TaskRefused {
        SomebodyElses(String name) {
            super("somebody-elses", name);
        }
    }

    /** It was given to one person who is not posted here any more. */
    static final class WhoLeft extends TaskRefused {
        WhoLeft() {
            super("who-left");
        }
    }

    /** Only who leads signs for others. */
    static final class MayNotSign extends TaskRefused {
        MayNotSign() {
            super("may-not-sign");
        }
    }
}
