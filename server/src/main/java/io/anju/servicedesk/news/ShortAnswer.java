package io.anju.servicedesk.news;

/** As much of an answer as a short message holds; what it is about shows all of it. */
public final class ShortAnswer {

    private static final int LONGEST = 120;

    private ShortAnswer() {}

    /** Cut between characters, never within one. */
    public static String of(String answer) {
        return answer.codePointCount(0, answer.length()) <= LONGEST
                ? answer
                : answer.substring(0, answer.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
