package io.anju.jobs.web;

import io.anju.jobs.simulation.Simulation;
import io.anju.kernel.Needs;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The clock of a simulation; in an ordinary run there is no such route. */
@RestController
@Profile("simulation")
class SimulationController {

    private final Simulation simulation;

    SimulationController(Simulation simulation) {
        this.simulation = simulation;
    }

    record SimulatedNow(@NotNull Instant now) {}

    /** The simulated time. */
    @GetMapping("/api/simulation/clock")
    @OpenTo(Audience.SIGNED_IN)
    SimulatedNow now() {
        return new SimulatedNow(simulation.now());
    }

    /** Moves the simulated time forward and does everything that falls due on the way. */
    @PutMapping("/api/simulation/clock")
    @Needs("simulation.move")
    SimulatedNow move(@Valid @RequestBody SimulatedNow to) {
        simulation.advanceTo(to.now());
        return now();
    }
}
