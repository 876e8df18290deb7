package io.anju.demo;

import io.anju.demo.Acts.Scene;
import io.anju.demo.Story.Occasion;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** All that happens in a community beside what is thrown, of its past and of its present. */
@Component
class Diary {

    private final Agenda agenda;
    private final Episodes episodes;
    private final Weeks weeks;
    private final Households households;
    private final TimeOff timeOff;
    private final Machines machines;
    private final Chores chores;
    private final ChengsHome chengsHome;
    private final Present present;

    Diary(
            Agenda agenda,
            Episodes episodes,
            Weeks weeks,
            Households households,
            TimeOff timeOff,
            Machines machines,
            Chores chores,
            ChengsHome chengsHome,
            Present present) {
        this.agenda = agenda;
        this.episodes = episodes;
        this.weeks = weeks;
        this.households = households;
        this.timeOff = timeOff;
        this.machines = machines;
        this.chores = chores;
        this.chengsHome = chengsHome;
        this.present = present;
    }

    List<Occasion> of(Scene scene, Plan.Ground kind, List<Home> homes, List<Script> scripts) {
        var occasions = new ArrayList<Occasion>();
        if (kind == Plan.Ground.HOMES) {
            occasions.addAll(agenda.of(scene, homes));
            occasions.addAll(episodes.of(scene, homes, scripts));
            occasions.addAll(weeks.of(scene));
            occasions.addAll(households.occasions(scene, homes));
            occasions.addAll(timeOff.of(scene));
            occasions.addAll(machines.of(scene));
            occasions.addAll(chores.of(scene));
            occasions.addAll(chengsHome.of(scene));
        }
        occasions.addAll(present.of(scene, kind, homes));
        return occasions;
    }
}
