package app.montage.bootstrap.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** What people who are grateful say, and what others answer. */
final class Phrases {
    private static final List<String> JOYS = List.of(
            "the first coffee, while everybody else was asleep",
            "a seat by the window on a full train",
            "my neighbour, who took the parcel in and would not hear of thanks",
            "soup that was even better on the second day",
            "an hour without a single message",
            "the smell after the rain",
            "a letter written by hand",
            "my knee, which did not hurt at all",
            "the child on the bus who waved at everybody",
            "a book I did not want to end",
            "the call with my sister, which was meant to be short",
            "clean sheets",
            "the baker, who knows by now what I take",
            "that the cold is over at last",
            "a joke that I only understood an hour later",
            "the light on the houses across the street",
            "having said no, and nobody minding",
            "the old jacket that turned up in the cellar",
            "a meeting that was cancelled",
            "dinner at a table with too few chairs",
            "the tomato plants, which have forgiven me",
            "somebody holding the door for longer than they had to",
            "my own bed after a week away",
            "a song from when I was fifteen");

    private static final List<String> TITLES = List.of(
            "Three good things", "Before I go to sleep", "Small things", "What was good today", "Note to myself");

    private static final List<String> FAVOURS = List.of(
            "for the walk",
            "for listening yesterday",
            "for the key under the flowerpot",
            "for fixing the bike and not laughing",
            "for bringing soup when I was ill",
            "for remembering my birthday",
            "for the long way home");

    private static final List<String> MOMENTS = List.of(
            "%1$s, and nobody was in a hurry. There is nothing like %2$s to end a long week with.",
            "Right now: %1$s. That is all I need. If anybody asks where I am, say that I am busy with %2$s.",
            "I had forgotten how much I like this: %1$s. It had been weeks without %2$s.",
            "%1$s. Made my day. Thank you, %2$s, and whoever talked me into it.",
            "Did not plan it, would not have missed it: %1$s. I will never say no to %2$s again.");

    private static final List<String> COMMENTS = List.of(
            "This made me smile.",
            "Oh, I know that feeling!",
            "How lovely.",
            "I want to hear all about it on Sunday.",
            "You always see these things.",
            "Same here, all week.",
            "Now I am grateful that you wrote it down.",
            "Take me along next time?",
            "Exactly what I needed to read today.",
            "That sounds like you.",
            "More of this, please.",
            "Beautiful. Where was it?");

    private static final List<String> REPLIES = List.of(
            "Thank you, that is kind of you.",
            "Come along next time!",
            "It was even better than it sounds.",
            "I thought of you, too.",
            "Deal.",
            "Right by the river, you know the place.");

    private final RandomGenerator random;

    Phrases(RandomGenerator random) {
        this.random = random;
    }

    String title() {
        return one(TITLES);
    }

    /** @param interest what the person cares for */
    String daily(String interest) {
        if (random.nextBoolean())
            return "Grateful for %s. And for %s, which I could talk about all day.".formatted(one(JOYS), interest);
        int from = random.nextInt(JOYS.size());
        return "Three things today: %s, %s, and %s.".formatted(joy(from), joy(from + 5), joy(from + 11));
    }

    private static String joy(int which) {
        return JOYS.get(which % JOYS.size());
    }

    /** @param about something in particular, such as one book */
    String spontaneous(String about, String interest) {
        return one(MOMENTS).formatted(about, interest);
    }

    String thanks(String username) {
        return "Thank you, @" + username + ", " + one(FAVOURS) + ".";
    }

    String comment() {
        return one(COMMENTS);
    }

    String reply() {
        return one(REPLIES);
    }

    private String one(List<String> of) {
        return Vocabulary.one(of, random);
    }
}
