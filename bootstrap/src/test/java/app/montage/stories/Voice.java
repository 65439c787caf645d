package app.montage.stories;

import app.montage.domain.shared.UserId;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** An owner who speaks of what is in their general montage, as their front end lets them. */
record Voice(World world, UserId owner) {
    private static final String ITEMS = """
            query ($user: ID!) { montage(userId: $user) { items(first: 100) { nodes {
              id preference widget { ... on TextWidget { text } } source { ... on Checkin { id } }
              explanation { rank relevance terms { contribution } } } } } }""";

    static final String SET = """
            mutation ($item: ID!, $kind: MontagePreferenceKind!) {
              setMontagePreference(input: {itemId: $item, kind: $kind}) { userErrors { code path }
                preference { id kind createdAt widget { ... on TextWidget { text } } source { ... on Checkin { id } } } } }""";

    static final String REMOVE = """
            mutation ($id: ID!) { removeMontagePreference(input: {preferenceId: $id}) {
              removedMontagePreferenceId userErrors { code path } } }""";

    Client client() {
        return new Client(world.serve(), world.token(owner));
    }

    /** The item that shows the text. */
    JsonNode item(String text) {
        JsonNode items = client().ask(ITEMS, "user", Client.id(owner)).at("/data/montage/items/nodes");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(it -> it.at("/widget/text").asText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No item shows " + text + " in " + items));
    }

    /** Says it of what the item shows; the id of the preference. */
    String say(String kind, String text) {
        JsonNode preference =
                set(client(), item(text).path("id").asText(), kind).path("preference");
        return preference.path("id").asText();
    }

    /** What comes of it when this client says it. */
    static JsonNode set(Client client, String item, String kind) {
        return client.ask(SET, "item", item, "kind", kind).at("/data/setMontagePreference");
    }

    static JsonNode remove(Client client, String preference) {
        return client.ask(REMOVE, "id", preference).at("/data/removeMontagePreference");
    }
}
