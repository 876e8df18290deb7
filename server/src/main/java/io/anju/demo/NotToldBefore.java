package io.anju.demo;

/** What something rests on did not happen: then it does not happen either. */
final class NotToldBefore extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
