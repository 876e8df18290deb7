package io.anju.demo;

import io.anju.demo.Acts.Scene;
import io.anju.demo.Commons.Corner;
import io.anju.equipment.FittingKind;
import io.anju.equipment.fitting.FittingBook;
import io.anju.equipment.fitting.GivenFitting;
import io.anju.kernel.Ids;
import io.anju.servicedesk.developer.WarrantyParts;
import io.anju.servicedesk.spot.SpotCodes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What hangs on the walls of an estate: the plates of valves and risers, codes to report by; and what the developer answers for. */
@Component
class Plates {

    /** A valve or riser of every unit, and where it hangs there. */
    private record Hung(FittingKind kind, String mark, String name, String position) {}

    private static final List<Hung> OF_A_UNIT = List.of(
            new Hung(FittingKind.WATER_VALVE, "SV", "单元给水总阀", "一层水表井内，右手第一只"),
            new Hung(FittingKind.HEATING_VALVE, "NV", "单元供暖供水阀", "一层管道井内，红色手轮"),
            new Hung(FittingKind.HEATING_RISER, "NR", "供暖立管", "东侧管道井"),
            new Hung(FittingKind.DRAIN_RISER, "PR", "厨房排水立管", "北侧管道井"));

    /** Days of the story in which the developer still answers for waterproofing. */
    private static final int WARRANTY_DAYS = 5;

    private static final int REPLY_HOURS = 24;
    private static final int MEND_HOURS = 72;

    private final FittingBook fittings;
    private final SpotCodes spots;
    private final WarrantyParts warranty;

    Plates(FittingBook fittings, SpotCodes spots, WarrantyParts warranty) {
        this.fittings = fittings;
        this.spots = spots;
        this.warranty = warranty;
    }

    UUID hang(Scene scene) {
        for (var corner : Ground.commons(scene.site(), Plan.Ground.HOMES)) {
            var place = Objects.requireNonNull(scene.places().get(corner.label()));
            if (!corner.plant()) {
                spots.make(place, corner.name());
            }
            if (corner.name().equals("大堂")) {
                valves(scene, corner, place);
            }
        }
        warranty.write(new WarrantyParts.Part(
                "防水", scene.site().firstDay().plusDays(WARRANTY_DAYS), REPLY_HOURS, MEND_HOURS, 0));
        return Ids.next();
    }

    private void valves(Scene scene, Corner corner, UUID place) {
        var unit = corner.building() + "-" + corner.unit();
        var door = Pattern.compile(Pattern.quote(unit) + "-\\d+");
        var served = scene.places().entrySet().stream()
                .filter(one -> door.matcher(one.getKey()).matches())
                .map(Map.Entry::getValue)
                .toList();
        for (var one : OF_A_UNIT) {
            fittings.add(new GivenFitting(
                    one.kind(), one.mark() + "-" + unit, one.name(), place, one.position(), served, List.of()));
        }
    }
}
