package io.anju.servicedesk.letter;

import io.anju.kernel.Refusal;

/** What cannot be done with a letter any more. */
final class LetterRefused extends Refusal {

    private LetterRefused(String code) {
        super(code);
    }

    static LetterRefused repliedAlready() {
        return new LetterRefused("servicedesk.letter-replied-already");
    }
}
