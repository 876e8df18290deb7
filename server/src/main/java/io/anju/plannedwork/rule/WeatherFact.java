package io.anju.plannedwork.rule;

/** What the weather does that work follows from. */
public enum WeatherFact {
    RAIN,
    RAIN_ENDED,
    TYPHOON,
    FROST
}
