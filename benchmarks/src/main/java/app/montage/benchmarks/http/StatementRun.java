package app.montage.benchmarks.http;

import java.io.IOException;
import java.sql.SQLException;

/** How many statements a page of montages takes, each with items and owner. */
record StatementRun(Postgres postgres, Report report) {
    private static final String DOCUMENT = "{ viewer { montages(first: %d) { nodes { interest owner { username }"
            + " items(first: 5) { edges { cursor node { position occurredAt widget { type } } }"
            + " pageInfo { hasNextPage endCursor } } } } } }";

    void montagesWithItemsAndOwner() throws SQLException, IOException {
        try (Server server = Server.start(postgres, "-Xmx512m", "-Dmontage.cache.mebibytes=0")) {
            String owner = postgres.column("SELECT id FROM account.users WHERE username = 'seed1'")
                    .getFirst();
            long ten = statements(server, owner, 10);
            long hundred = statements(server, owner, 100);
            report.most("ten montages × five items + owner: SQL statements", ten, 3, 2, "counted by the server");
            report.most("a hundred montages × five items + owner: SQL statements", hundred, ten, ten, "the same");
        }
    }

    private static long statements(Server server, String owner, int montages) throws IOException {
        String body = "{\"query\":\"" + DOCUMENT.formatted(montages) + "\"}";
        long before = server.statements();
        String answer = server.post(Bearer.of(owner), body);
        long count = server.statements() - before;
        int found = answer.split("\"interest\"", -1).length - 1;
        if (answer.contains("\"errors\"") || found != montages)
            throw new IllegalStateException(found + " montages of " + montages + ": " + answer);
        return count;
    }
}
