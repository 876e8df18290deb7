package io.anju.equipment;

/** What hangs there: something to close, or a pipe that goes through several floors. */
public enum FittingKind {
    HEATING_VALVE,
    WATER_VALVE,
    GAS_VALVE,
    FIRE_VALVE,
    HEATING_RISER,
    WATER_RISER,
    DRAIN_RISER
}
