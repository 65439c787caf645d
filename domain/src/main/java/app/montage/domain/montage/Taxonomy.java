package app.montage.domain.montage;

import app.montage.domain.account.Interest;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which words mean the same interest and which are a kind of it: "hike" is hiking, "espresso" is a kind of coffee.
 *
 * @param aliases from another word for an interest to the interest
 * @param parents from a kind of an interest to the interest
 */
public record Taxonomy(Map<Interest, Interest> aliases, Map<Interest, Interest> parents) {
    public Taxonomy {
        aliases = Map.copyOf(aliases);
        parents = Map.copyOf(parents);
    }

    /** Knows no words but an interest's own. */
    public static Taxonomy empty() {
        return new Taxonomy(Map.of(), Map.of());
    }

    /** The words that come with the product. */
    public static Taxonomy builtIn() {
        return BuiltInTaxonomy.TAXONOMY;
    }

    /** Every tag that counts for an interest, and how much: 1 by the same meaning, 0.7 as a kind of it. */
    Map<String, Double> tagsOf(Interest interest) {
        Interest meant = meaning(interest);
        Map<String, Double> tags = new LinkedHashMap<>();
        parents.forEach((child, parent) -> {
            if (!meaning(parent).equals(meant)) return;
            tags.put(child.value(), InterestFilter.KIND);
            aliasesOf(child, tags, InterestFilter.KIND);
        });
        aliasesOf(meant, tags, InterestFilter.SAME);
        tags.put(meant.value(), InterestFilter.SAME);
        tags.put(interest.value(), InterestFilter.SAME);
        return tags;
    }

    private Interest meaning(Interest interest) {
        return aliases.getOrDefault(interest, interest);
    }

    private void aliasesOf(Interest interest, Map<String, Double> tags, double match) {
        aliases.forEach((alias, meant) -> {
            if (meant.equals(interest)) tags.put(alias.value(), match);
        });
    }
}
