package app.montage.architecture.offenders.persistence.account;

import graphql.GraphQLError;

/** An adapter of the database that knows the API. */
public record JdbcErrors(GraphQLError error) {}
