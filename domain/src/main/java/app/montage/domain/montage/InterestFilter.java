package app.montage.domain.montage;

import app.montage.domain.account.Interest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says how much a moment has to do with each of some interests (scorer.md 8.3): 1 where a tag is the interest, 0.7 where
 * a tag is a kind of it, 0.4 where only the moment's words name it, else 0.
 */
public final class InterestFilter {
    static final double SAME = 1.0;
    static final double KIND = 0.7;
    static final double WORD = 0.4;

    private record Hit(int interest, double match) {}

    private final int size;
    private final Map<String, List<Hit>> tags = new HashMap<>();
    private final Phrases phrases;

    public InterestFilter(List<Interest> interests, Taxonomy taxonomy) {
        size = interests.size();
        Map<String, List<Integer>> words = new HashMap<>();
        for (int each = 0; each < size; each++) {
            int interest = each;
            taxonomy.tagsOf(interests.get(each)).forEach((tag, match) -> {
                tags.computeIfAbsent(tag, it -> new ArrayList<>()).add(new Hit(interest, match));
                words.computeIfAbsent(tag, it -> new ArrayList<>()).add(interest);
            });
        }
        phrases = new Phrases(words);
    }

    /**
     * The match with each interest, in the order in which the interests were given.
     *
     * @param momentTags normalised
     * @param text normalised, one space before and after each word
     */
    public double[] match(List<String> momentTags, String text) {
        double[] matches = new double[size];
        match(momentTags, text, matches);
        return matches;
    }

    /** The same into an array that the caller cleared; false where nothing matches. */
    boolean match(List<String> momentTags, String text, double[] matches) {
        boolean any = phrases.find(text, interest -> matches[interest] = WORD);
        for (String tag : momentTags) {
            List<Hit> hits = tags.get(tag);
            if (hits == null) continue;
            any = true;
            for (Hit hit : hits) matches[hit.interest] = Math.max(matches[hit.interest], hit.match);
        }
        return any;
    }
}
