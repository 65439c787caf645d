package app.montage.documents;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of the product that can be read. */
final class Texts {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final List<String> MODULES = List.of(
            "domain",
            "application",
            "adapters-graphql",
            "adapters-persistence",
            "adapters-security",
            "adapters-mail",
            "adapters-storage",
            "adapters-images",
            "bootstrap");

    private Texts() {}

    static List<Path> documents() {
        return Stream.concat(files(ROOT, 1), files(ROOT.resolve("docs"), 3))
                .filter(it -> it.toString().endsWith(".md"))
                .toList();
    }

    /** The API as the contexts write it down, each its part. */
    static GraphQLSchema schema() {
        TypeDefinitionRegistry types = new TypeDefinitionRegistry();
        files(ROOT.resolve("adapters-graphql/src/main/resources/schema"), 1)
                .forEach(it -> types.merge(new SchemaParser().parse(text(it))));
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(types);
    }

    /** All sources and settings of the program, one behind the other. */
    static String program() {
        return MODULES.stream()
                .flatMap(it -> files(ROOT.resolve(it).resolve("src/main"), Integer.MAX_VALUE))
                .filter(it -> it.toString().matches(".*\\.(java|yml|xml)"))
                .map(Texts::text)
                .collect(Collectors.joining("\n"));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
