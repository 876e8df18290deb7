package io.anju.servicedesk.call;

import io.anju.kernel.Refusal;

/** What is not taken from an exchange, or not noted about a call. */
abstract sealed class CallRefused extends Refusal {

    private final int status;

    private CallRefused(int status, String code, Object... arguments) {
        super(code, arguments);
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    static final class NotSigned extends CallRefused {
        NotSigned() {
            super(401, "servicedesk.call-not-signed");
        }
    }

    static final class Unreadable extends CallRefused {
        Unreadable() {
            super(422, "servicedesk.call-unreadable");
        }
    }

    static final class NoList extends CallRefused {
        NoList() {
            super(422, "servicedesk.call-list-without-columns");
        }
    }

    static final class LongList extends CallRefused {
        LongList(int rows, long megabytes) {
            super(422, "servicedesk.call-list-too-long", rows, megabytes);
        }
    }

    static final class NotedAlready extends CallRefused {
        NotedAlready() {
            super(409, "servicedesk.call-noted-already");
        }
    }
}
