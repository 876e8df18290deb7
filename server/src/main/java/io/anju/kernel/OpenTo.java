package io.anju.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The endpoint needs no permission, only the named standing. An endpoint with neither this nor {@link Needs} is closed. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {

    Audience value();

    /** Who may call. */
    enum Audience {
        /** Anybody, signed in or not. */
        ANYONE,
        /** Any signed-in account, about itself. */
        SIGNED_IN,
        /** Somebody who lives in, owns or rents in the community the route names today. */
        RESIDENT,
        /** Staff with any grant in the community the route names. */
        STAFF,
        /** A resident of, or staff with any grant in, the community the route names. */
        RESIDENT_OR_STAFF
    }
}
