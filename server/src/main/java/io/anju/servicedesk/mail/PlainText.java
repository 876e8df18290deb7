package io.anju.servicedesk.mail;

import java.util.Locale;
import java.util.Set;
import org.springframework.web.util.HtmlUtils;

/**
 * The words of an HTML mail, in one pass over it: what is between tags, without what browsers do not show. Nothing in it acts, however
 * it is built: tags, scripts and addresses of pictures are left out, and what is left is shown as text.
 */
final class PlainText {

    private static final Set<String> HIDDEN = Set.of("script", "style", "head", "title", "template", "svg", "noscript");

    private static final Set<String> BLOCKS =
            Set.of("p", "div", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "blockquote", "hr");

    private final String html;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private PlainText(String html) {
        this.html = html;
    }

    static String of(String html) {
        var reading = new PlainText(html);
        reading.read();
        return HtmlUtils.htmlUnescape(reading.out.toString().replace("&apos;", "&#39;"))
                .replaceAll("[\\t\\f \\u00A0\\u2002\\u2003]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private void read() {
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<' && isTag()) {
                tag();
            } else {
                out.append(c == '\r' || c == '\n' ? ' ' : c);
                at++;
            }
        }
    }

    private boolean isTag() {
        if (at + 1 >= html.length()) {
            return false;
        }
        char next = html.charAt(at + 1);
        return Character.isLetter(next) || next == '/' || next == '!' || next == '?';
    }

    private void tag() {
        if (html.startsWith("<!--", at)) {
            skipTo("-->");
            return;
        }
        var name = name();
        boolean closing = html.charAt(at + 1) == '/';
        skipTo(">");
        boolean empty = html.startsWith("/>", at - 2);
        if (name.equals("br")) {
            out.append('\n');
        } else if (BLOCKS.contains(name)) {
            beginLine();
        } else if (name.equals("td") || name.equals("th")) {
            out.append(' ');
        }
        if (!closing && !empty && HIDDEN.contains(name)) {
            skipElement(name);
        }
    }

    private void beginLine() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }

    private String name() {
        int from = html.charAt(at + 1) == '/' ? at + 2 : at + 1;
        int to = from;
        while (to < html.length() && Character.isLetterOrDigit(html.charAt(to))) {
            to++;
        }
        return html.substring(from, to).toLowerCase(Locale.ROOT);
    }

    /** To the end where it never comes. */
    private void skipTo(String what) {
        int found = html.indexOf(what, at);
        at = found < 0 ? html.length() : found + what.length();
    }

    private void skipElement(String name) {
        var end = "</" + name;
        while (at < html.length() && !html.regionMatches(true, at, end, 0, end.length())) {
            at++;
        }
        skipTo(">");
    }
}
