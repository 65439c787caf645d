package app.montage.domain.montage;

import app.montage.domain.moment.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes montages the slow way: straight from scorer.md, every candidate against every pick in every turn, sharing no code
 * with what it checks but the formulas' inputs. Without surprises.
 */
final class ReferenceMaker {
    /** What the reference knows of a pick. */
    record Chosen(Candidate candidate, double relevance, double gain) {}

    private final OwnerInputs owner;
    private final MontageRecipe recipe;
    private final MontageParameters parameters;
    private final Instant asOf;
    private final List<Candidate> pool;
    private final List<Chosen> picks = new ArrayList<>();
    private List<Candidate> open = List.of();
    private int relaxed;

    private ReferenceMaker(MontageRecipe recipe, OwnerInputs owner, List<Candidate> candidates, Instant asOf) {
        this.owner = owner;
        this.recipe = recipe;
        this.parameters = recipe.parameters();
        this.asOf = asOf;
        Duration window = parameters.window();
        List<Candidate> inWindow = candidates.stream()
                .filter(it -> !it.occurredAt().isAfter(asOf))
                .filter(it -> window == null || !it.occurredAt().isBefore(asOf.minus(window)))
                .sorted(byTimeAndId())
                .toList();
        pool = inWindow.subList(Math.max(0, inWindow.size() - parameters.candidates()), inWindow.size());
    }

    /** In the order of picking. */
    static List<Chosen> make(MontageRecipe recipe, OwnerInputs owner, List<Candidate> candidates, Instant asOf) {
        ReferenceMaker maker = new ReferenceMaker(recipe, owner, candidates, asOf);
        maker.open = maker.withoutDuplicates(
                maker.pool.stream().filter(maker::eligible).toList());
        maker.pickPinned();
        maker.pickOthers();
        if (maker.parameters.lambda().coverage() > 0) maker.repairCoverage();
        return maker.picks;
    }

    private static Comparator<Candidate> byTimeAndId() {
        return Comparator.comparing(Candidate::occurredAt).thenComparing(byId());
    }

    private static Comparator<Candidate> byId() {
        return Comparator.<Candidate, String>comparing(
                        it -> it.moment().sourceId().toString())
                .thenComparing(Candidate::widgetIndex)
                .thenComparing(it -> it.moment().kind());
    }

    private boolean eligible(Candidate it) {
        return it.preference() != Preference.HIDDEN
                && it.ready()
                && owner.consented().contains(it.moment().kind())
                && (recipe.interest() == null || match(it, recipe.interest().value()) >= 0.4);
    }

    private static double match(Candidate it, String interest) {
        if (it.tags().contains(interest)) return 1;
        return it.text().contains(" " + interest + " ") ? 0.4 : 0;
    }

    double relevance(Candidate it) {
        Weights w = parameters.weights();
        double age = Duration.between(it.occurredAt(), asOf).toMillis() / 86_400_000.0;
        double halfLife = parameters.halfLife().toMillis() / 86_400_000.0;
        double sum = w.interest() * interestTerm(it)
                + w.content() * contentTerm(it)
                + w.engagement() * engagementTerm(it)
                + w.rarity() * rarityTerm(it)
                + w.anniversary() * anniversaryTerm(it, age)
                + w.favourite() * (it.favourite() ? 1 : 0)
                + w.recency() * Math.pow(2, -age / halfLife);
        double fatigue = Math.pow(0.85, Math.min(it.seen(), 5));
        return (it.preference() == Preference.LESS_LIKE_THIS ? fatigue * 0.5 : fatigue) * Math.min(1, sum);
    }

    private double interestTerm(Candidate it) {
        if (recipe.interest() != null) return match(it, recipe.interest().value());
        double most = owner.interests().stream()
                .mapToDouble(WeightedInterest::weight)
                .max()
                .orElse(1);
        return owner.interests().stream()
                .mapToDouble(interest ->
                        interest.weight() / most * match(it, interest.interest().value()))
                .max()
                .orElse(0);
    }

    private static double contentTerm(Candidate it) {
        return it.quality()
                * switch (it.contentType()) {
                    case VIDEO -> 1;
                    case PHOTO -> 0.9;
                    case AUDIO -> 0.7;
                    case TEXT -> 0.6;
                    case LOCATION -> 0.35;
                    case OTHER -> 0.3;
                };
    }

    private double engagementTerm(Candidate it) {
        double[] all = pool.stream().mapToDouble(Candidate::engagement).sorted().toArray();
        double high = all[(int) Math.ceil(0.95 * all.length) - 1];
        return high == 0 ? 0 : Math.min(1, Math.log1p(it.engagement()) / Math.log1p(high));
    }

    private double rarityTerm(Candidate it) {
        Place place = it.place();
        double all = pool.size();
        if (place == null || all == 1) return 0;
        double here =
                pool.stream().filter(other -> samePlace(place, other.place())).count();
        return Math.log((1 + all) / (1 + here)) / Math.log((1 + all) / 2);
    }

    private static boolean samePlace(Place place, @Nullable Place other) {
        return other != null && place.id().equals(other.id());
    }

    private double anniversaryTerm(Candidate it, double age) {
        if (age < 300) return 0;
        LocalDate today = LocalDate.ofInstant(asOf, owner.zone());
        double days = Anniversary.daysApart(LocalDate.ofInstant(it.occurredAt(), owner.zone()), today);
        return Math.exp(-days * days / 4.5);
    }

    private List<Candidate> withoutDuplicates(List<Candidate> all) {
        List<Candidate> best = new ArrayList<>(all);
        best.sort(Comparator.<Candidate, Boolean>comparing(it -> it.preference() != Preference.PINNED)
                .thenComparing(it -> -relevance(it))
                .thenComparing(it -> !it.favourite())
                .thenComparing(byId()));
        List<Candidate> kept = new ArrayList<>();
        for (Candidate it : best)
            if (it.preference() == Preference.PINNED || kept.stream().noneMatch(other -> duplicates(it, other)))
                kept.add(it);
        kept.sort(byTimeAndId());
        return kept;
    }

    private static boolean duplicates(Candidate one, Candidate other) {
        if (one.contentHash() != null && one.contentHash().equals(other.contentHash())) return true;
        Long look = one.perceptualHash();
        Long otherLook = other.perceptualHash();
        return look != null
                && otherLook != null
                && Duration.between(one.occurredAt(), other.occurredAt()).abs().toMillis() <= 300_000
                && Long.bitCount(look ^ otherLook) <= 8;
    }

    private void pickPinned() {
        for (Candidate it : open.reversed())
            if (it.preference() == Preference.PINNED && picks.size() < parameters.items()) pick(it);
    }

    private void pickOthers() {
        while (picks.size() < parameters.items() && picks.size() < open.size()) {
            Candidate best = null;
            for (Candidate it : open) {
                if (isPicked(it) || !allowed(it)) continue;
                if (best == null || beats(it, best)) best = it;
            }
            if (best != null) pick(best);
            else relaxed++;
        }
    }

    private boolean beats(Candidate it, Candidate best) {
        double gain = gain(it);
        double other = gain(best);
        return gain > other || (gain == other && relevance(it) > relevance(best));
    }

    private void pick(Candidate it) {
        picks.add(new Chosen(it, relevance(it), gain(it)));
    }

    private boolean isPicked(Candidate it) {
        return picks.stream().anyMatch(pick -> pick.candidate() == it);
    }

    private boolean allowed(Candidate it) {
        Limits limits = parameters.limits();
        int places = parameters.items();
        int[] events = Events.of(
                pool.stream()
                        .mapToLong(each -> each.occurredAt().toEpochMilli())
                        .toArray(),
                0,
                pool.size(),
                parameters.grouping());
        long ofSource = picks.stream()
                .filter(pick -> pick.candidate().moment().equals(it.moment()))
                .count();
        long ofEvent = picks.stream()
                .filter(pick -> events[pool.indexOf(pick.candidate())] == events[pool.indexOf(it)])
                .count();
        long ofType = picks.stream()
                .filter(pick -> pick.candidate().widgetType() == it.widgetType())
                .count();
        return (ofSource < limits.perSource() || relaxed > 0)
                && (ofEvent < Math.max(1, Math.floor(limits.perEvent() * places)) || relaxed > 1)
                && (ofType < Math.max(1, Math.floor(limits.perType() * places)) || relaxed > 2)
                && (relevance(it) >= limits.relevance() || relaxed > 3);
    }

    private double gain(Candidate it) {
        double weights =
                owner.interests().stream().mapToDouble(WeightedInterest::weight).sum();
        double coverage = 0;
        for (WeightedInterest each : owner.interests()) {
            String name = each.interest().value();
            double uncovered = 1;
            for (Chosen pick : picks) if (match(pick.candidate(), name) > 0) uncovered *= 0.5;
            coverage += each.weight() / weights * match(it, name) * uncovered;
        }
        double redundancy = picks.stream()
                .mapToDouble(pick -> similarity(it, pick.candidate()))
                .max()
                .orElse(0);
        Lambda lambda = parameters.lambda();
        return lambda.relevance() * relevance(it)
                + lambda.coverage() * Math.min(1, coverage)
                - lambda.redundancy() * redundancy;
    }

    static double similarity(Candidate one, Candidate other) {
        double weights = 0.35;
        double apart =
                Duration.between(one.occurredAt(), other.occurredAt()).abs().toMillis() / 21_600_000.0;
        double sum = apart > 60 ? 0 : 0.35 * Math.exp(-apart);
        Double near = nearness(one.place(), other.place());
        if (near != null) {
            weights += 0.25;
            sum += 0.25 * near;
        }
        Set<String> all = new HashSet<>(one.tags());
        all.addAll(other.tags());
        if (!all.isEmpty()) {
            Set<String> both = new HashSet<>(one.tags());
            both.retainAll(other.tags());
            weights += 0.20;
            sum += 0.20 * (both.size() / (double) all.size());
        }
        weights += 0.05;
        if (one.widgetType() == other.widgetType()) sum += 0.05;
        if (one.perceptualHash() != null && other.perceptualHash() != null) {
            weights += 0.15;
            sum += 0.15 * (1 - Long.bitCount(one.perceptualHash() ^ other.perceptualHash()) / 64.0);
        }
        return sum / weights;
    }

    /** By the haversine formula. */
    private static @Nullable Double nearness(@Nullable Place one, @Nullable Place other) {
        if (one == null || other == null) return null;
        if (one.id().equals(other.id())) return 1.0;
        if (one.latitude() == null || one.longitude() == null) return null;
        if (other.latitude() == null || other.longitude() == null) return null;
        double phi = Math.toRadians(one.latitude());
        double otherPhi = Math.toRadians(other.latitude());
        double north = Math.sin((otherPhi - phi) / 2);
        double east = Math.sin(Math.toRadians(other.longitude() - one.longitude()) / 2);
        double root = north * north + Math.cos(phi) * Math.cos(otherPhi) * east * east;
        return Math.exp(-2 * 6371.0088 * Math.asin(Math.sqrt(root)));
    }

    private void repairCoverage() {
        List<String> wanted = owner.interests().stream()
                .sorted(Comparator.comparing(it -> -it.weight()))
                .limit(5)
                .map(it -> it.interest().value())
                .filter(name -> open.stream().filter(it -> match(it, name) > 0).count() >= 3)
                .toList();
        for (String name : wanted) {
            if (picksOf(name) > 0) continue;
            Chosen out = null;
            for (Chosen pick : picks) {
                if (pick.candidate().preference() == Preference.PINNED) continue;
                if (wanted.stream().anyMatch(it -> match(pick.candidate(), it) > 0 && picksOf(it) == 1)) continue;
                if (out == null || pick.gain() <= out.gain()) out = pick;
            }
            if (out == null) continue;
            Candidate best = open.stream()
                    .filter(it -> match(it, name) > 0)
                    .min(Comparator.comparing(it -> -relevance(it)))
                    .orElseThrow();
            List<Candidate> again = new ArrayList<>();
            for (Chosen pick : picks) again.add(pick == out ? best : pick.candidate());
            picks.clear();
            again.forEach(this::pick);
        }
    }

    private long picksOf(String interest) {
        return picks.stream()
                .filter(pick -> match(pick.candidate(), interest) > 0)
                .count();
    }
}
