package app.montage.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CopyRowsTest {
    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final UUID ID = UUID.fromString("01234567-89ab-7def-8123-456789abcdef");

    private final Sql sql = DATABASE.bean(Sql.class);

    @BeforeEach
    void a_table() {
        DATABASE.asOwner("DROP TABLE IF EXISTS shared.copied", """
                CREATE TABLE shared.copied (id uuid PRIMARY KEY, large bigint, number integer, small smallint,
                  amount double precision, text text, json jsonb, amounts double precision[], time timestamptz,
                  words text[], numbers smallint[], shares real[], hashes bigint[], known boolean)""");
    }

    @Test
    void what_is_sent_is_what_is_there() {
        Instant time = Instant.parse("1969-12-31T23:59:59.123456Z");
        CopyRows rows = new CopyRows("shared.copied (id, large, number, small, amount, text, json, amounts, time)");
        rows.row()
                .add(ID)
                .add(Long.MIN_VALUE)
                .add(-7)
                .add((short) 3)
                .add(0.1)
                .add("Grüße, 東京\t\\N")
                .json("{\"a\": \"ß\"}");
        rows.add(new double[] {1, 0.1}).add(time);
        assertThat(sql.on("copy", rows::send)).isEqualTo(1);
        assertThat(sql.list(
                        "SELECT id, large, number, small, amount, text, time, json::text AS document, amounts::text[] AS sums FROM shared.copied",
                        Params.none(),
                        row -> List.of(
                                row.uuid("id"),
                                row.bigint("large"),
                                row.integer("number"),
                                row.integer("small"),
                                row.real("amount"),
                                row.text("text"),
                                row.text("document"),
                                row.texts("sums"),
                                row.time("time"))))
                .containsExactly(List.of(
                        ID, Long.MIN_VALUE, -7, 3, 0.1, "Grüße, 東京\t\\N", "{\"a\": \"ß\"}", List.of("1", "0.1"), time));
    }

    @Test
    void arrays_arrive_as_they_are_and_so_does_what_is_not_known() {
        String odd = "a\tb\nc\r\\d \\N \"e\" {f,g}";
        CopyRows rows = new CopyRows("shared.copied (id, words, numbers, shares, hashes, known)");
        rows.row().add(ID).texts(List.of(odd, "", "NULL")).add(new short[] {1, -2});
        rows.add(new float[] {0.5f}).bigints(Arrays.asList(7L, null)).add(true);
        UUID other = new UUID(1, 1);
        rows.row().add(other).texts(List.of()).add(new short[0]).none().none().add((String) null);
        assertThat(sql.on("copy", rows::send)).isEqualTo(2);
        assertThat(sql.list(
                        "SELECT to_jsonb(words) #>> '{}' AS words FROM shared.copied WHERE id = :id",
                        Params.of("id", ID),
                        row -> row.text("words")))
                .containsExactly("[\"a\\tb\\nc\\r\\\\d \\\\N \\\"e\\\" {f,g}\", \"\", \"NULL\"]");
        assertThat(sql.list(
                        "SELECT concat_ws(' ', numbers, shares, hashes, known) AS all FROM shared.copied ORDER BY id DESC",
                        Params.none(),
                        row -> row.text("all")))
                .containsExactlyInAnyOrder("{1,-2} {0.5} {7,NULL} t", "{}");
        assertThat(sql.list(
                        "SELECT (words = '{}')::text AS empty FROM shared.copied WHERE id = :id",
                        Params.of("id", other),
                        row -> row.text("empty")))
                .containsExactly("true");
    }

    @Test
    void the_same_rows_are_not_sent_twice() {
        CopyRows rows = new CopyRows("shared.copied (id)");
        rows.row().add(ID);
        assertThat(sql.on("copy", rows::send)).isEqualTo(1);
        rows.row().add(new UUID(1, 1));
        assertThat(sql.on("copy", rows::send)).isEqualTo(1);
    }

    @Test
    void many_rows_go_as_well_as_none() {
        assertThat(sql.on("copy", new CopyRows("shared.copied (id)")::send)).isZero();
        CopyRows rows = new CopyRows("shared.copied (id, text)");
        for (int i = 0; i < 1_000; i++) rows.row().add(new UUID(0, i)).add("x".repeat(i));
        assertThat(sql.on("copy", rows::send)).isEqualTo(1_000);
        assertThat(sql.list(
                        "SELECT sum(length(text)) AS letters FROM shared.copied",
                        Params.none(),
                        row -> row.bigint("letters")))
                .containsExactly(499_500L);
    }

    @Test
    void rows_that_the_table_refuses_are_an_error_and_the_connection_stays_good() {
        CopyRows rows = new CopyRows("shared.copied (id)");
        rows.row().add(ID).row().add(ID);
        assertThatThrownBy(() -> sql.on("copy", rows::send)).isInstanceOf(DataAccessException.class);
        assertThat(sql.list("SELECT FROM shared.copied", Params.none(), row -> 1))
                .isEmpty();
    }
}
