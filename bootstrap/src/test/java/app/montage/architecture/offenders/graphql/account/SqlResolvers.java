package app.montage.architecture.offenders.graphql.account;

import app.montage.persistence.shared.Sql;

/** A resolver that goes to the database itself. */
public record SqlResolvers(Sql sql) {}
