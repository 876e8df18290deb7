package io.anju.equipment.web;

import io.anju.equipment.register.EquipmentClasses;
import io.anju.kernel.Needs;
import io.anju.kernel.ReadVersion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The systems and classes by which a community keeps its equipment. */
@RestController
@RequestMapping("/api/communities/{community}/equipment-classes")
class ClassController {

    static final String KEY = "[a-z][a-z0-9-]{1,29}";

    record Tree(List<EquipmentClasses.Line> items) {}

    /**
     * @param parent the system of a class; absent for a system
     * @param n its place in the list people choose from
     * @param licensed whether only a licensed contractor may maintain it
     * @param active whether machines may be written down under it
     */
    record GivenClass(
            @Nullable @Pattern(regexp = KEY, message = "{equipment.class-key}")
            String parent,

            @NotBlank @Size(max = 20) String name,
            @Min(1) @Max(999) int n,
            boolean licensed,
            boolean active) {}

    private final EquipmentClasses classes;

    ClassController(EquipmentClasses classes) {
        this.classes = classes;
    }

    /** Systems first, then classes; those that ship and the community's own. */
    @GetMapping
    @Needs("equipment.read")
    Tree here(@PathVariable UUID community) {
        return new Tree(classes.here());
    }

    /** The community's own words for a system or class, new or in place of what ships; If-Match holds the version that was read, 0 for none. */
    @PutMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("equipment.edit")
    void put(
            @PathVariable UUID community,
            @PathVariable @Pattern(regexp = KEY, message = "{equipment.class-key}") String key,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @Valid @RequestBody GivenClass body) {
        classes.put(new EquipmentClasses.Given(
                key,
                body.parent(),
                body.name().strip(),
                body.n(),
                body.licensed() && body.parent() != null,
                body.active(),
                ReadVersion.of(version)));
    }
}
