package io.anju.servicedesk.dispatch;

import io.anju.workforce.Staff;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who goes, and why.
 *
 * @param district the name of their district, where the place lies in one of theirs
 * @param able whether they hold what the work asks for
 * @param asked what the work asks for, by name
 * @param open how many open tickets they had before this one
 */
public record Choice(
        Staff.Member member, Rule rule, @Nullable String district, boolean able, List<String> asked, long open) {

    public Choice {
        asked = List.copyOf(asked);
    }

    /** The outcome of the fact: whoever has charge of the place has it, whichever way it came to them; else the rule. */
    public String outcome() {
        return district != null && able ? Rule.IN_CHARGE.word() : rule.word();
    }

    /** For the timeline. */
    public Map<String, Object> detail() {
        var detail = new HashMap<String, Object>();
        detail.put("to", member.name());
        detail.put("badge", member.badge());
        detail.put("rule", rule.word());
        detail.put("open", open);
        if (district != null) {
            detail.put("district", district);
        }
        if (!asked.isEmpty()) {
            detail.put("asked", String.join("、", asked));
        }
        return detail;
    }
}
