/** Fills an empty installation: with a demonstration of two companies, or with one administrator. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "files",
            "jobs",
            "community",
            "community :: *",
            "workforce",
            "workforce :: *",
            "equipment",
            "equipment :: *",
            "standards",
            "standards :: *",
            "evidence",
            "plannedwork",
            "plannedwork :: *",
            "servicedesk",
            "servicedesk :: *"
        })
@NullMarked
package io.anju.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
