package io.anju.plannedwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.community.sheet.Sheet;
import io.anju.community.sheet.WorkbookReader;
import io.anju.plannedwork.Planning.Wish;
import io.anju.testing.SimulationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What became of turns is taken away as a workbook, as the list shows it. */
@SimulationTest
@Import(Planning.class)
class TaskWorkbookStory {

    @Autowired
    Planning planning;

    @TempDir
    Path folder;

    @Test
    void whatTheListShowsIsTakenAway() throws IOException {
        var here = planning.promising("S09-028");
        here.plan(new Wish("S09-028", "1/DAY", "", false, List.of(here.place("东梯"), here.place("西梯"))));
        here.moveTo(planning.today().plusDays(1), "09:00");
        var tasks = here.mine();
        here.does(tasks.getFirst());

        var done = rows(here, "?state=done");
        assertThat(done).hasSize(2);
        assertThat(done.getFirst()).startsWith("截止", "做什么", "位置", "条款");
        assertThat(done.getLast())
                .contains("例行", "S09-028", "做完")
                .anySatisfy(cell -> assertThat(cell).contains("师傅"));
        assertThat(rows(here, "?state=open")).hasSize(2).last().asString().contains("等做");
        assertThat(rows(here, "")).as("all of them").hasSize(3);
        assertThat(here.manager()
                        .get(here.at("planned-tasks/tasks.xlsx?state=other"))
                        .status())
                .isEqualTo(422);
    }

    private List<List<String>> rows(Planning.Here here, String question) throws IOException {
        var file = Files.write(
                folder.resolve("taken.xlsx"), here.manager().download(here.at("planned-tasks/tasks.xlsx" + question)));
        return WorkbookReader.read(file).getFirst().rows().stream()
                .map(Sheet.Row::cells)
                .toList();
    }
}
