package app.montage.graphql.transport;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.execution.MergedField;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The engine's own way to execute, but that plain parts of an answer are written at once instead of field by field. */
final class PlainStrategy extends AsyncExecutionStrategy {
    PlainStrategy(DataFetcherExceptionHandler exceptions) {
        super(exceptions);
    }

    @Override
    protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
        PlainValue plain = parameters.getPath().isListSegment()
                ? null
                : plain(context, Objects.requireNonNull(parameters.getField()));
        Object value = plain == null ? null : context.getValueUnboxer().unbox(parameters.getSource());
        byte[] json = plain == null || value == null ? null : ResponseWriter.written(plain, value);
        return json == null
                ? super.completeValue(context, parameters)
                : new FieldValueInfo(CompleteValueType.OBJECT, new Answer.Written(json));
    }

    private static @Nullable PlainValue plain(ExecutionContext context, MergedField field) {
        PreparedDocument document = context.getGraphQLContext().get(PreparedDocument.class);
        return document == null || field.getFields().size() > 1
                ? null
                : document.plain().get(field.getSingleField());
    }
}
