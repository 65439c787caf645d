package app.montage.security.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Tells what others would try first: the commonest passwords, names and words, and what is made of them and of what is
 * known of the person by the usual turns.
 */
final class CommonPasswords {
    /** So few guesses a service that limits them can bear (zxcvbn's score 2), but not one whose hashes are stolen. */
    private static final double FEW_GUESSES = 1e8;
    /** Judging takes longer the longer it is; what so much of it tells is enough. */
    private static final int JUDGED = 40;

    /** Its words take a while to read: not while the server starts. */
    private static final class Judge {
        private static final Zxcvbn OF_PASSWORDS = new Zxcvbn();
    }

    boolean has(String password, Collection<String> about) {
        String judged = password.substring(0, Math.min(password.length(), JUDGED));
        return Judge.OF_PASSWORDS.measure(judged, words(about)).getGuesses() < FEW_GUESSES;
    }

    /** What is known of somebody, whole and in its parts: of an address, too, what stands before the @. */
    private static List<String> words(Collection<String> about) {
        List<String> words = new ArrayList<>(List.of("montage"));
        for (String text : about) {
            words.add(text);
            words.add(text.split("@", 2)[0]);
            words.addAll(List.of(text.split("[^\\p{L}\\p{N}]+")));
        }
        return words;
    }
}
