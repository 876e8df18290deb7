package io.anju.servicedesk.call;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands over the columns of exchanges' lists, and in their cells. */
final class ListWords {

    enum Column {
        RANG("来电时间|呼入时间|呼叫时间|进线时间|拨入时间|来电日期|开始时间"),
        NUMBER("主叫|主叫号码|主叫电话|来电号码|来电电话|来电|客户号码|呼入号码"),
        RING_SECONDS("响铃秒数|振铃秒数|响铃时长|振铃时长|响铃时间|振铃时间|等待时长"),
        ANSWERED("接听时间|应答时间|接通时间|接起时间"),
        ENDED("通话结束|通话结束时间|结束时间|挂机时间|挂断时间"),
        TALKED("通话时长|通话秒数|通话时间"),
        STATE("状态|接听状态|通话状态|接通状态|呼叫结果|是否接听|是否接通"),
        WHO("接听人|接听分机|分机|分机号|坐席|座席|接听坐席|接听人员"),
        ID("通话编号|呼叫编号|话单号|通话标识|通话id|呼叫id|callid|uuid"),
        WAY("呼叫类型|呼叫方向|方向|通话类型|类型");

        private final String words;

        /** @param words what may stand over it, between bars */
        Column(String words) {
            this.words = "|" + words + "|";
        }

        private boolean isCalled(String word) {
            return !word.isEmpty() && words.contains("|" + word + "|");
        }
    }

    private static final Pattern BRACKETS = Pattern.compile("\\(.*?\\)|\\[.*?]|【.*?】");
    private static final Set<String> NOTHING = Set.of("", "-", "--", "---", "—", "——", "/", "无", "空", "null", "n/a");
    private static final List<String> SUMS = List.of("合计", "总计", "小计", "共", "备注", "说明", "制表");
    private static final List<String> NOT_IN = List.of("呼出", "去电", "拨出", "外呼", "内部", "内线", "outbound", "out");
    private static final Set<String> ANSWERED =
            Set.of("已接", "已接听", "接听", "接通", "已接通", "应答", "已应答", "成功", "是", "yes", "answered");
    private static final Set<String> MISSED =
            Set.of("未接", "未接听", "未接通", "漏接", "无应答", "无人接听", "放弃", "呼损", "失败", "否", "no", "missed", "noanswer");

    private ListWords() {}

    /** Full-width signs as the plain ones they stand for, without what surrounds them; empty where a dash means nothing. */
    static String cell(String shown) {
        var plain = Normalizer.normalize(shown, Normalizer.Form.NFKC).strip();
        return NOTHING.contains(plain.toLowerCase(Locale.ROOT)) ? "" : plain;
    }

    /** Which column says what, the first of each; empty where the row is no heading of a list of calls. */
    static Optional<Map<Column, Integer>> headings(List<String> cells) {
        var found = new EnumMap<Column, Integer>(Column.class);
        for (int n = 0; n < cells.size(); n++) {
            var word = word(cells.get(n));
            for (var column : Column.values()) {
                if (column.isCalled(word)) {
                    found.putIfAbsent(column, n);
                }
            }
        }
        return found.containsKey(Column.RANG) && found.size() > 1 ? Optional.of(found) : Optional.empty();
    }

    /** Whether they say who was answered, and after how long. */
    static boolean tell(Map<Column, Integer> columns) {
        return columns.containsKey(Column.ANSWERED)
                || (columns.containsKey(Column.RING_SECONDS)
                        && (columns.containsKey(Column.STATE)
                                || columns.containsKey(Column.TALKED)
                                || columns.containsKey(Column.WHO)));
    }

    static boolean sums(String firstCell) {
        return SUMS.stream().anyMatch(firstCell::startsWith);
    }

    /** Whether we rang them, or each other. */
    static boolean goesOut(String way) {
        return NOT_IN.stream().anyMatch(way.toLowerCase(Locale.ROOT)::contains);
    }

    static boolean answered(String state) throws UnreadRow {
        var word = word(state);
        if (!ANSWERED.contains(word) && !MISSED.contains(word)) {
            throw new UnreadRow("state", state);
        }
        return ANSWERED.contains(word);
    }

    private static String word(String cell) {
        return BRACKETS.matcher(cell(cell))
                .replaceAll("")
                .replaceAll("[\\s:_]", "")
                .toLowerCase(Locale.ROOT);
    }
}
