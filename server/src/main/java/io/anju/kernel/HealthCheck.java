package io.anju.kernel;

import java.util.List;

/** Port: a module's word on whether it does its work, for the administrator's health page. A bean. */
public interface HealthCheck {

    /** {@code <module>.<what>}; unique. */
    String name();

    /**
     * What there is to say now, good news included, so that the page shows what was looked at. Called on one node every half
     * minute, over all communities' rows ({@code Scope.span()}), in a read-only transaction of its own. An exception is itself
     * reported as a finding and keeps no other check from being made.
     */
    List<HealthFinding> findings();
}
