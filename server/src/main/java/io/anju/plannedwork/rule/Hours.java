package io.anju.plannedwork.rule;

import java.time.LocalTime;

/** A stretch of a day, in the community's zone. */
public record Hours(LocalTime opens, LocalTime closes) {}
