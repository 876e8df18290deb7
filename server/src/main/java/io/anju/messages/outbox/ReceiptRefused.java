package io.anju.messages.outbox;

import io.anju.kernel.Refusal;

/** Why a receipt was not taken. */
abstract sealed class ReceiptRefused extends Refusal {

    private final int status;

    private ReceiptRefused(int status, String code) {
        super(code);
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    static final class NotSigned extends ReceiptRefused {
        NotSigned() {
            super(401, "messages.receipt-not-signed");
        }
    }

    static final class Replayed extends ReceiptRefused {
        Replayed() {
            super(409, "messages.receipt-replayed");
        }
    }

    static final class Unreadable extends ReceiptRefused {
        Unreadable() {
            super(422, "messages.receipt-unreadable");
        }
    }
}
