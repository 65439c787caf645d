package app.montage.persistence.montage;

import app.montage.application.montage.ScoreExplanationView;
import app.montage.application.montage.ScoreExplanationView.Term;
import app.montage.persistence.shared.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Puts an explanation together: the item keeps the terms' values, its montage their weights. */
final class ExplanationRows {
    /** The scorer's terms in the order in which columns keep them. */
    private static final List<String> TERMS =
            List.of("recency", "interest", "content", "engagement", "rarity", "anniversary", "favourite");

    private ExplanationRows() {}

    static ScoreExplanationView of(Row row) throws SQLException {
        Object[] values = row.array("terms");
        List<String> weights = row.texts("weights");
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < TERMS.size(); i++)
            terms.add(new Term(TERMS.get(i), (Double) values[i], Double.parseDouble(weights.get(i))));
        return new ScoreExplanationView(
                row.real("relevance"), row.real("coverage"), row.real("redundancy"), row.integer("pick_rank"), terms);
    }
}
