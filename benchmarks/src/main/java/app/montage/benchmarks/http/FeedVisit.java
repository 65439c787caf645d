package app.montage.benchmarks.http;

import java.io.IOException;

/** Somebody asking for one thing of their feed or around it. */
record FeedVisit(String viewer, String body) {
    private static final String POST = "id title content postType displayScale visibility createdAt heartsCount"
            + " reactionsCount sharesCount commentsCount author { username displayName }";
    static final String RANKED = "{ feed(first: 20) { edges { cursor node { " + POST
            + " } explanation { pool score } } pageInfo { hasNextPage endCursor } } }";
    static final String BY_TIME = "{ feed(kind: CHRONOLOGICAL, first: 20) { edges { cursor node { " + POST
            + " } } pageInfo { hasNextPage endCursor } } }";
    static final String TRENDING = "{ trendingPosts(first: 20) { edges { cursor trend node { " + POST
            + " } } pageInfo { hasNextPage endCursor } } }";
    static final String OF_PERSON =
            "{ user(username: \\\"person1\\\") { posts(first: 20) { edges { cursor node { " + POST + " } } } } }";
    static final String FOLLOWS =
            "{ viewer { followers(first: 20) { nodes { username viewerRelation { follows } } } following(first: 20) { nodes { username } } } }";

    static final String NOTIFICATIONS =
            "{ notifications(first: 20) { edges { cursor node { id title message isRead } } } unreadNotificationCount }";
    static final String CHILDREN =
            "{ notifications(first: 5) { nodes { id children(first: 10) { nodes { id title } } } } }";

    static FeedVisit of(String viewer, String document) {
        return new FeedVisit(viewer, "{\"query\":\"" + document + "\"}");
    }

    /** As the load tool sends it to the server. */
    String line() {
        return Bearer.of(viewer) + "\t/graphql\t" + body;
    }

    String answer(Server server) throws IOException {
        String answer = server.post(Bearer.of(viewer), body);
        if (answer.contains("\"errors\"")) throw new IllegalStateException(this + " is answered " + answer);
        return answer;
    }
}
