package app.montage.graphql.shared;

import graphql.schema.idl.RuntimeWiring;

/** What a context's types answer: a bean of this puts their fields into the schema. */
public interface Resolvers {
    void wire(RuntimeWiring.Builder wiring);
}
