package io.anju.identity;

/** Port: whether this installation only shows what it could be, with people who are invented. Without a bean it is in earnest. */
public interface ForShow {

    boolean isForShow();
}
