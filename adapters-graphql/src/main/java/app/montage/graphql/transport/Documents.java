package app.montage.graphql.transport;

import com.github.benmanes.caffeine.cache.Cache;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.validation.GoodFaithIntrospectionExceeded;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The documents that clients send, parsed, checked and weighed once each: front ends send few different ones. Bounded by
 * the length of all texts together; what is invalid is remembered as well, and as cheaply forgotten.
 */
@Singleton
final class Documents {
    private static final int OVERHEAD = 1_000;
    private static final Set<String> INTROSPECTION = Set.of("__schema", "__type");

    private final GraphQLSchema schema;
    private final GraphqlLimits limits;
    private final boolean introspection;
    private final List<DataLoaders> loaders;
    private final ParserOptions parserOptions;
    private final Cache<String, PreparedDocument> known;

    Documents(
            GraphQL graphql,
            GraphqlLimits limits,
            List<DataLoaders> loaders,
            @Value("${graphql.introspection:true}") boolean introspection) {
        this.schema = graphql.getGraphQLSchema();
        this.limits = limits;
        this.loaders = List.copyOf(loaders);
        this.introspection = introspection;
        this.parserOptions = ParserOptions.newParserOptions()
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .captureSourceLocation(true)
                .readerTrackData(false)
                .maxCharacters(limits.document())
                .maxTokens(limits.tokens())
                .build();
        this.known = Memories.builder()
                .maximumWeight(limits.documents())
                .weigher((String text, PreparedDocument document) -> text.length() + OVERHEAD)
                .build();
    }

    PreparedDocument of(String text) {
        PreparedDocument document = known.getIfPresent(text);
        if (document == null) {
            document = prepare(text);
            if (text.length() <= limits.document()) {
                known.put(text, document);
            }
        }
        return document;
    }

    /** How many are remembered. */
    long kept() {
        known.cleanUp();
        return known.estimatedSize();
    }

    private PreparedDocument prepare(String text) {
        Fault tooMuch = DocumentScan.scan(text, limits);
        if (tooMuch != null) {
            return PreparedDocument.refused(tooMuch);
        }
        ParseAndValidateResult parsed = ParseAndValidate.parse(ExecutionInput.newExecutionInput(text)
                .locale(Locale.ENGLISH)
                .graphQLContext(context -> context.put(ParserOptions.class, parserOptions))
                .build());
        Document document = parsed.getDocument();
        return document == null
                ? PreparedDocument.refused(Faults.syntax(parsed.getSyntaxException()))
                : weigh(document);
    }

    private PreparedDocument weigh(Document document) {
        DocumentGuard.Verdict verdict = DocumentGuard.weigh(document, limits);
        if (verdict.refusal() != null) {
            return PreparedDocument.refused(verdict.refusal());
        }
        if (!introspection && verdict.fieldNames().stream().anyMatch(INTROSPECTION::contains)) {
            return PreparedDocument.refused(Fault.badInput("Introspection is switched off here."));
        }
        List<Fault> faults = faults(document);
        return faults.isEmpty() ? valid(document, verdict.fieldNames()) : PreparedDocument.refused(faults);
    }

    private List<Fault> faults(Document document) {
        try {
            return ParseAndValidate.validate(schema, document, Locale.ENGLISH).stream()
                    .map(Faults::invalid)
                    .toList();
        } catch (GoodFaithIntrospectionExceeded e) {
            return List.of(Faults.of(e.toBadFaithError(), CorrelationId.fresh()));
        }
    }

    private PreparedDocument valid(Document document, Set<String> fieldNames) {
        Selections selections = Selections.of(schema, document);
        Set<String> asked = new HashSet<>(fieldNames);
        List<PreparedDocument.Operation> operations = new ArrayList<>();
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            operations.add(new PreparedDocument.Operation(
                    operation.getName(),
                    operation.getOperation(),
                    CostPlanner.plan(selections, limits, operation),
                    new Repeatability(selections).of(operation),
                    Scopes.of(selections, operation)));
            if (operation.getOperation() == OperationDefinition.Operation.QUERY)
                selections
                        .of(operation)
                        .forEach(it -> asked.add("Query." + it.field().getName()));
        }
        List<DataLoaders> wanted = loaders.stream()
                .filter(some -> some.fields().stream().anyMatch(asked::contains))
                .toList();
        return new PreparedDocument(
                new PreparsedDocumentEntry(document),
                List.of(),
                List.copyOf(operations),
                wanted,
                PlainParts.of(selections, document));
    }
}
