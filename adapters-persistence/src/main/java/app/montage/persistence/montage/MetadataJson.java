package app.montage.persistence.montage;

import app.montage.application.montage.NewGeneration;
import app.montage.domain.montage.Exclusions;
import app.montage.domain.montage.GenerationMetadata;
import app.montage.domain.montage.MontageParameters;
import app.montage.domain.montage.SoftLimit;
import app.montage.domain.montage.Weights;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** How a generation came about, as the JSON that operators and the explanation read (MON-8, scorer.md 8.9). */
final class MetadataJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final double MILLI = 1e6;

    private MetadataJson() {}

    static String of(NewGeneration made) {
        GenerationMetadata metadata = made.draft().metadata();
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("algorithm", metadata.algorithm());
            json.writeNumberField("version", metadata.version());
            json.writeNumberField("seed", metadata.seed());
            json.writeStringField("asOf", metadata.asOf().toString());
            parameters(json, metadata.recipe().parameters());
            json.writeStringField("inputDigest", metadata.inputDigest());
            json.writeNumberField("candidates", metadata.candidates());
            json.writeNumberField("eligible", metadata.eligible());
            excluded(json, metadata.excluded());
            json.writeNumberField("selected", metadata.selected());
            json.writeArrayFieldStart("relaxed");
            for (SoftLimit limit : metadata.relaxed()) json.writeString(limit.name());
            json.writeEndArray();
            json.writeNumberField("events", metadata.events());
            json.writeNumberField("meanRelevance", metadata.meanRelevance());
            json.writeNumberField("intraListSimilarity", metadata.intraListSimilarity());
            json.writeNumberField("durationMs", made.madeIn() / MILLI);
            json.writeStringField("trigger", made.trigger());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The weights stand apart, in the order of {@link ExplanationRows}: explanations need them. */
    private static void parameters(JsonGenerator json, MontageParameters parameters) throws IOException {
        Weights it = parameters.weights();
        json.writeFieldName("weights");
        double[] weights = {
            it.recency(), it.interest(), it.content(), it.engagement(), it.rarity(), it.anniversary(), it.favourite()
        };
        json.writeArray(weights, 0, weights.length);
        json.writeStringField("params", parameters.toString());
    }

    private static void excluded(JsonGenerator json, Exclusions excluded) throws IOException {
        json.writeObjectFieldStart("excluded");
        json.writeNumberField("hidden", excluded.hidden());
        json.writeNumberField("notReady", excluded.notReady());
        json.writeNumberField("consent", excluded.consent());
        json.writeNumberField("interest", excluded.interest());
        json.writeNumberField("duplicate", excluded.duplicate());
        json.writeNumberField("cap", excluded.cap());
        json.writeEndObject();
    }
}
