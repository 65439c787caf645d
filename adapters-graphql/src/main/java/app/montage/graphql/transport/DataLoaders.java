package app.montage.graphql.transport;

import app.montage.application.shared.Viewer;
import java.util.Set;
import org.dataloader.DataLoaderRegistry;

/** What a context loads in batches: asked anew for each request whose document has one of the fields that need it. */
public interface DataLoaders {
    /** The names of the fields whose fetchers use these loaders, whatever type they stand in; as {@code Query.node}, of queries alone. */
    Set<String> fields();

    void register(DataLoaderRegistry registry, Viewer viewer);
}
