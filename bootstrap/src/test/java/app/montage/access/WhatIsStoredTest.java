package app.montage.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.domain.shared.UserId;
import app.montage.stories.World;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that look like something else are texts: they are kept as they were, and find nothing (B3, B4). */
class WhatIsStoredTest {
    private static final World WORLD = new World(Map.of("montage.workers", "0"));
    private static final URI GRAPHQL = WORLD.serve();
    private static final UserId ADA = WORLD.person("ada");
    private static final Caller AS_ADA = new Caller(GRAPHQL, WORLD.token(ADA));

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; DROP TABLE account.users; --",
                "\\'\"\\\\ %s %n {0} ${a} :viewer ? $1",
                "<script>alert(1)</script> &amp;",
                "💜 e\u0301 \u202Eleft \uFFFF \u200B",
                "{\"a\": [1, null]} [untold] NULL",
                "a\tb\nc\rd"
            })
    void what_was_said_is_read_as_it_was(String text) {
        JsonNode kept = AS_ADA.ask("""
                mutation ($text: String!) {
                  updateProfile(input: {bio: $text, city: $text, institutions: [$text]}) {
                    user { profile { bio city institutions } } userErrors { code } }
                  createCheckin(input: {location: $text, widgets: [{text: {text: $text}}]}) {
                    checkin { location widgets { ... on TextWidget { text } } } userErrors { code } } }""", Map.of("text", text)).json().path("data");
        assertThat(kept.findValues("userErrors")).allMatch(JsonNode::isEmpty);
        for (String pointer : new String[] {
            "/updateProfile/user/profile/bio",
            "/updateProfile/user/profile/city",
            "/updateProfile/user/profile/institutions/0",
            "/createCheckin/checkin/location",
            "/createCheckin/checkin/widgets/0/text"
        }) assertThat(kept.at(pointer).asText()).as(pointer).isEqualTo(text);
    }

    @Test
    void what_would_be_true_of_everybody_finds_nobody() {
        for (String text : Hostile.sql())
            assertThat(AS_ADA.ask("query ($text: String!) { searchUsers(text: $text) { id } }", Map.of("text", text))
                            .json()
                            .at("/data/searchUsers"))
                    .as(text)
                    .isEmpty();
        for (String text : new String[] {"%%%", "___", "a%a", "ad_", "\\\\\\", ".*.*"})
            assertThat(AS_ADA.ask("query ($text: String!) { searchUsers(text: $text) { id } }", Map.of("text", text))
                            .json()
                            .at("/data/searchUsers"))
                    .as(text)
                    .isEmpty();
    }
}
