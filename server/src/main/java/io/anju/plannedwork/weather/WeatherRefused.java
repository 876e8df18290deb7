package io.anju.plannedwork.weather;

import io.anju.kernel.Refusal;

/** What is not taken from a weather station. */
abstract sealed class WeatherRefused extends Refusal {

    private final int status;

    private WeatherRefused(int status, String code) {
        super(code);
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    static final class NotSigned extends WeatherRefused {
        NotSigned() {
            super(401, "plannedwork.weather-not-signed");
        }
    }

    static final class Unreadable extends WeatherRefused {
        Unreadable() {
            super(422, "plannedwork.weather-unreadable");
        }
    }
}
