package io.anju.servicedesk.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.servicedesk.complaint.ComplaintAnalysis.Complaint;
import io.anju.servicedesk.complaint.ComplaintAnalysis.Count;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComplaintAnalysisTests {

    @Test
    void eachWayOfCountingAddsUpToTheWholeInBothMonths() {
        var month = ComplaintAnalysis.counted(List.of(
                new Complaint(true, "投诉", "DELAY", "3", "工程部"),
                new Complaint(true, "投诉", "DELAY", "5", null),
                new Complaint(true, "噪音", null, "3", "秩序部"),
                new Complaint(false, "噪音", "NEIGHBOUR", "7", "秩序部")));

        assertThat(month.complaints()).isEqualTo(3);
        assertThat(month.before()).isEqualTo(1);
        assertThat(month.byCause())
                .containsExactly(new Count("DELAY", 2, 0), new Count("", 1, 0), new Count("NEIGHBOUR", 0, 1));
        for (var way : List.of(month.byCategory(), month.byCause(), month.byPlace(), month.byDepartment())) {
            assertThat(way.stream().mapToInt(Count::count).sum()).isEqualTo(3);
            assertThat(way.stream().mapToInt(Count::before).sum()).isEqualTo(1);
        }
    }

    @Test
    void aMonthWithoutComplaintsIsEmpty() {
        assertThat(ComplaintAnalysis.counted(List.of()).byCause()).isEmpty();
    }
}
