package app.montage.graphql.transport;

import org.jspecify.annotations.Nullable;

/**
 * Looks over the text of a document before it is parsed, in one pass and without keeping anything: a parser spends seconds
 * on a number of a million digits, or falls over ten thousand braces. What is wrong otherwise is left for the parser.
 */
final class DocumentScan {
    private final String text;
    private final GraphqlLimits limits;
    private int at;
    private int tokens;
    private int nesting;
    private int deepest;
    private int longest;
    private boolean nul;

    private DocumentScan(String text, GraphqlLimits limits) {
        this.text = text;
        this.limits = limits;
    }

    static @Nullable Fault scan(String text, GraphqlLimits limits) {
        if (text.length() > limits.document()) {
            return Fault.limit("document", limits.document(), text.length());
        }
        DocumentScan scan = new DocumentScan(text, limits);
        while (scan.at < text.length()) {
            scan.token();
        }
        return scan.verdict();
    }

    private @Nullable Fault verdict() {
        if (nul) {
            return Fault.badInput("A text in the document holds the character NUL.");
        }
        if (longest > limits.literal()) {
            return Fault.limit("literal", limits.literal(), longest);
        }
        if (tokens > limits.tokens()) {
            return Fault.limit("tokens", limits.tokens(), tokens);
        }
        return deepest > limits.nesting() ? Fault.limit("nesting", limits.nesting(), deepest) : null;
    }

    private void token() {
        char c = text.charAt(at);
        switch (c) {
            case ' ', '\t', '\n', '\r', ',', '\uFEFF' -> at++;
            case '#' -> comment();
            case '"' -> string();
            case '{', '[', '(' -> {
                nesting++;
                deepest = Math.max(deepest, nesting);
                one();
            }
            case '}', ']', ')' -> {
                nesting--;
                one();
            }
            default -> other(c);
        }
    }

    private void other(char c) {
        if (text.startsWith("...", at)) {
            at += 3;
            tokens++;
        } else if (isWord(c)) {
            word();
        } else {
            one();
        }
    }

    private void one() {
        at++;
        tokens++;
    }

    private void comment() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
    }

    private void word() {
        int start = at;
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        count(start);
    }

    private void string() {
        int start = at;
        if (text.startsWith("\"\"\"", at)) {
            at += 3;
            while (at < text.length() && !text.startsWith("\"\"\"", at)) {
                at += text.startsWith("\\\"\"\"", at) ? 4 : 1;
            }
            at = Math.min(at + 3, text.length());
        } else {
            at++;
            while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
                at += text.charAt(at) == '\\' ? escape() : 1;
            }
            at = Math.min(at + 1, text.length());
        }
        count(start);
    }

    private int escape() {
        nul |= text.startsWith("\\u0000", at) || (text.startsWith("\\u{0", at) && isZero(text.indexOf('}', at)));
        return 2;
    }

    private boolean isZero(int end) {
        for (int i = at + 3; i < end; i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return end > 0;
    }

    private void count(int start) {
        tokens++;
        longest = Math.max(longest, at - start);
    }

    private static boolean isWord(char c) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        return letter || (c >= '0' && c <= '9') || c == '-' || c == '.';
    }
}
