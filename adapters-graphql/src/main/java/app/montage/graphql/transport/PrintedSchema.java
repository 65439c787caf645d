package app.montage.graphql.transport;

import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** The whole schema as a text, for people and for tools that make clients from it. */
@Controller("/schema.graphql")
@Requires(property = "graphql.introspection", notEquals = "false")
@Requires(property = "graphql.trusted.only", notEquals = "true")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
public final class PrintedSchema {
    private final GraphQL graphql;

    PrintedSchema(GraphQL graphql) {
        this.graphql = graphql;
    }

    @Get
    @Produces("text/plain; charset=utf-8")
    String schema() {
        return print(graphql.getGraphQLSchema());
    }

    /** In one order, whatever the order of the files it came from. */
    public static String print(GraphQLSchema schema) {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeScalarTypes(true)
                        .includeDirectiveDefinition("scope"::equals))
                .print(schema);
    }
}
