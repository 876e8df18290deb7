/** What has to be done again and again: from a promise's number to a task in somebody's hand, and its evidence. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "files",
            "messages",
            "jobs",
            "calendar",
            "community",
            "workforce",
            "standards",
            "evidence",
            "servicedesk"
        })
@NullMarked
package io.anju.plannedwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
