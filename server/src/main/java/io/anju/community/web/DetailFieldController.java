package io.anju.community.web;

import io.anju.community.consent.AskedFields;
import io.anju.community.consent.DetailField;
import io.anju.kernel.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a community asks its people about, each field under a consent. */
@RestController
@RequestMapping("/api/communities/{community}/detail-fields")
class DetailFieldController {

    record Fields(List<DetailField> items) {}

    record Choice(@NotNull DetailField field, boolean asked) {}

    private final AskedFields fields;

    DetailFieldController(AskedFields fields) {
        this.fields = fields;
    }

    /** The fields that may be noted here of whoever agrees. */
    @GetMapping
    @Needs("residents.file")
    Fields asked(@PathVariable UUID community) {
        return new Fields(List.copyOf(fields.here()));
    }

    /** Adds education or personality to them, or takes it away with everything noted of it. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("visits.plan")
    void choose(@PathVariable UUID community, @Valid @RequestBody Choice body) {
        if (body.asked()) {
            fields.add(body.field());
        } else {
            fields.drop(body.field());
        }
    }
}
