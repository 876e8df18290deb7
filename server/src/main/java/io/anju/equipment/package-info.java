/** What a community keeps running: its machines, their cards and the papers that run out, and its valves and risers. */
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
            "workforce :: skill",
            "standards",
            "evidence"
        })
@NullMarked
package io.anju.equipment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
