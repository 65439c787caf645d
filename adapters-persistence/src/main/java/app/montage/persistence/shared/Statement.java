package app.montage.persistence.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement's text with {@code ?} for each {@code :name}, and the names in their order.
 *
 * @param isGuarded whether what it finds depends on who looks
 */
record Statement(String name, String text, List<String> names, boolean isGuarded) {
    /** A comment at the start, which names the statement; a quoted text; a cast; a parameter. */
    private static final Pattern PARTS =
            Pattern.compile("^\\s*/\\*\\s*(?<title>.*?)\\s*\\*/|'[^']*'|--[^\\n]*|::|:(?<name>[a-zA-Z]\\w*)");

    /**
     * Where the database must know who looks: relations of which everybody sees their own alone, and changes of people. A test
     * holds it against the database's policies.
     */
    private static final Pattern GUARDED = Pattern.compile(
            "\\b(?:account\\.(?:logins|user_sessions|spent_refresh_tokens|sign_ups|password_resets|api_keys"
                    + "|leavers|data_exports)"
                    + "|audit\\.audit_logs|shared\\.mails"
                    + "|notification\\.(?:notifications|notification_deliveries|preferences|taken_back))\\b|\\b(?:INTO|UPDATE|DELETE\\s+FROM)\\s+account\\.users\\b");

    Statement followedBy(String more) {
        return new Statement(name, text + more, names, isGuarded);
    }

    static Statement parse(String sql) {
        List<String> names = new ArrayList<>();
        StringBuilder text = new StringBuilder(sql.length());
        String title = "unnamed";
        Matcher parts = PARTS.matcher(sql);
        while (parts.find()) {
            if (parts.group("title") != null) title = parts.group("title");
            boolean parameter = parts.group("name") != null;
            if (parameter) names.add(parts.group("name"));
            parts.appendReplacement(text, parameter ? "?" : Matcher.quoteReplacement(parts.group()));
        }
        return new Statement(
                title,
                parts.appendTail(text).toString(),
                List.copyOf(names),
                GUARDED.matcher(sql).find());
    }
}
