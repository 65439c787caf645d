package app.montage.domain.montage;

import app.montage.domain.account.Interest;
import java.util.HashMap;
import java.util.Map;

/** A compact list of common interests; a line is "interest = other words for it : kinds of it". */
final class BuiltInTaxonomy {
    private static final String WORDS = """
            art = arts, artwork : painting, drawing, sculpture, street art, museum, gallery
            baking = bake, bakery : bread, cake, pastry, sourdough
            books = book, reading, literature : novel, poetry, library
            climbing = climb, rock climbing : bouldering, alpinism, via ferrata
            coffee = cafe, café, coffeehouse, coffee shop : espresso, cappuccino, latte, flat white, cold brew
            cooking = cook, cookery : recipe, barbecue, grilling
            cycling = bike, biking, bicycle, cyclist : mountain biking, gravel, road bike
            dance = dancing : ballet, salsa, tango
            family = relatives : parents, children, grandparents, siblings
            fitness = gym, workout, exercise : crossfit, weightlifting, pilates
            flying = flight, flights, aviation, drone : gliding, paragliding
            food = eating, dining : restaurant, brunch, street food, sushi, pizza
            friends = friend, friendship : party, reunion
            gaming = games, game, video games : board games, chess
            gardening = garden : flowers, vegetables, houseplants
            gratitude = thankful, grateful : kindness
            hiking = hike, hikes, trekking : trail, summit, backpacking
            movies = movie, film, films, cinema : documentary
            music = song, songs : concert, festival, guitar, piano, vinyl
            nature = outdoors, outdoor : forest, lake, wildlife, birdwatching
            pets = pet : dog, cat, puppy, kitten
            photography = photo, photos, photographer : portrait, landscape
            running = run, jogging, runner : marathon, trail running
            sailing = sail, boat : regatta, yacht
            skiing = ski : ski touring, cross country skiing, snowboarding
            swimming = swim : open water, diving, snorkeling
            technology = tech : programming, robotics
            travel = travelling, traveling, trip : road trip, vacation, city break
            wine = wines : vineyard, wine tasting
            yoga = yogi : meditation
            """;

    static final Taxonomy TAXONOMY = read();

    private BuiltInTaxonomy() {}

    private static Taxonomy read() {
        Map<Interest, Interest> aliases = new HashMap<>();
        Map<Interest, Interest> parents = new HashMap<>();
        WORDS.lines().forEach(line -> {
            int equals = line.indexOf('=');
            int colon = line.indexOf(':');
            Interest interest = new Interest(line.substring(0, equals));
            put(line.substring(equals + 1, colon), interest, aliases);
            put(line.substring(colon + 1), interest, parents);
        });
        return new Taxonomy(aliases, parents);
    }

    private static void put(String words, Interest interest, Map<Interest, Interest> into) {
        for (String word : words.split(",", -1)) into.put(new Interest(word), interest);
    }
}
