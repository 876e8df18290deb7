/** From a resident's word to the resident's rating: every step by a named person, on a clock, as a fact. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "files",
            "messages",
            "jobs",
            "community",
            "community :: sheet",
            "workforce",
            "standards",
            "evidence",
            "equipment"
        })
@NullMarked
package io.anju.servicedesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
