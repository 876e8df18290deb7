package io.anju.servicedesk.paper;

/** An amount in the characters that cannot be altered: 壹佰捌拾陆元整. */
final class Capitals {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿"};

    private Capitals() {}

    /** @param fen 0 to 99,999,999,999 */
    static String of(long fen) {
        long yuan = fen / 100;
        int jiao = (int) (fen / 10 % 10);
        int rest = (int) (fen % 10);
        var words = new StringBuilder();
        if (yuan > 0 || fen == 0) {
            words.append(yuan == 0 ? "零" : whole(yuan)).append("元");
        }
        if (jiao == 0 && rest == 0) {
            return words.append("整").toString();
        }
        if (jiao > 0) {
            words.append(DIGITS.charAt(jiao)).append("角");
        } else if (yuan > 0) {
            words.append("零");
        }
        return rest > 0
                ? words.append(DIGITS.charAt(rest)).append("分").toString()
                : words.append("整").toString();
    }

    private static String whole(long yuan) {
        var words = new StringBuilder();
        boolean gap = false;
        for (int group = 2; group >= 0; group--) {
            int part = (int) (yuan / (long) Math.pow(10_000, group) % 10_000);
            if (part == 0) {
                gap = !words.isEmpty();
                continue;
            }
            if (!words.isEmpty() && (gap || part < 1_000)) {
                words.append("零");
            }
            words.append(four(part)).append(GROUPS[group]);
            gap = false;
        }
        return words.toString();
    }

    /** 1 to 9,999, without a zero in front. */
    private static String four(int part) {
        var words = new StringBuilder();
        boolean gap = false;
        for (int place = 3; place >= 0; place--) {
            int digit = part / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = !words.isEmpty();
                continue;
            }
            if (gap) {
                words.append("零");
            }
            words.append(DIGITS.charAt(digit)).append(PLACES[place]);
            gap = false;
        }
        return words.toString();
    }
}
