package app.montage.domain.montage;

import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds known words and phrases in a text by one pass over it. Looking for each phrase in each text would be the slowest
 * part of making a montage, so phrases are kept by a hash of their first word.
 */
final class Phrases {
    private record Phrase(
            String text, List<Integer> owners, @Nullable Phrase next) {}

    private final @Nullable Phrase[] table;

    /** @param phrases from a phrase, without spaces around it, to the numbers to tell where it is found */
    Phrases(Map<String, List<Integer>> phrases) {
        table = new @Nullable Phrase[Math.max(16, Integer.highestOneBit(phrases.size() * 8))];
        phrases.forEach((phrase, owners) -> {
            int slot = slot(hashOfWord(phrase + " ", 0));
            table[slot] = new Phrase(phrase + " ", owners, table[slot]);
        });
    }

    /** Tells the numbers of all phrases in the text; false where there is none. */
    boolean find(String text, IntConsumer found) {
        boolean any = false;
        int hash = 0;
        int start = 1;
        for (int at = 1; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter != ' ') {
                hash = 31 * hash + letter;
                continue;
            }
            for (Phrase it = table[slot(hash)]; it != null; it = it.next) {
                if (!text.startsWith(it.text, start)) continue;
                any = true;
                for (int owner : it.owners) found.accept(owner);
            }
            hash = 0;
            start = at + 1;
        }
        return any;
    }

    private static int hashOfWord(String text, int start) {
        int hash = 0;
        for (int at = start; text.charAt(at) != ' '; at++) hash = 31 * hash + text.charAt(at);
        return hash;
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 15) & (table.length - 1);
    }
}
