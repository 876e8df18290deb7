package io.anju.jobs.schedule;

/** Asked on the node that is about to work. A bean: the clock of a simulation, which another node may have moved, is one. */
public interface BeforeRun {

    void catchUp();
}
