package io.anju.identity.session;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person recognises a device by: the browser and the system, guessed from the header that browsers send. */
final class Device {

    private static final int LONGEST = 60;

    /** In this order: every later browser also calls itself one of those below it. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("wxwork/", "企业微信"),
            Map.entry("MicroMessenger/", "微信"),
            Map.entry("Edg/", "Edge"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("HarmonyOS", "HarmonyOS"),
            Map.entry("OpenHarmony", "HarmonyOS"),
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "Mac"),
            Map.entry("Linux", "Linux"));

    private Device() {}

    /** "Chrome · Windows", or the start of a header that says neither. */
    static String of(@Nullable String userAgent) {
        if (userAgent == null || userAgent.isBlank()) {
            return "";
        }
        var browser = first(BROWSERS, userAgent);
        var system = first(SYSTEMS, userAgent);
        if (browser.isEmpty() || system.isEmpty()) {
            var printable = userAgent.strip().replaceAll("\\p{Cntrl}", "");
            return printable.substring(0, Math.min(LONGEST, printable.length()));
        }
        return browser + " · " + system;
    }

    private static String first(List<Map.Entry<String, String>> signs, String userAgent) {
        return signs.stream()
                .filter(sign -> userAgent.contains(sign.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
