package io.anju.community.consent;

/** What for somebody agrees to have something written down. Nothing else about a person is kept than name and phone. */
public enum Purpose {
    /** A word on the birthday. */
    GREETINGS,
    /** How they like to be served. */
    PREFERENCES,
    /** Care that somebody needs: sensitive, agreed to on its own (Personal Information Protection Law, article 29). */
    SPECIAL_NEEDS,
    /** The quarterly census of households: age, occupation, and what a community adds of education and personality. */
    CENSUS
}
