package app.montage.graphql.shared;

import app.montage.application.shared.UnauthenticatedException;
import app.montage.application.shared.Viewer;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;

/** Who asks, as the transport has found out. */
public final class Viewers {
    private Viewers() {}

    public static Viewer viewer(DataFetchingEnvironment env) {
        return Objects.requireNonNull(env.getGraphQlContext().<Viewer>get(Viewer.class));
    }

    /** Who asks, where only a person may ask: said before anything else of the request is looked at. */
    public static Viewer person(DataFetchingEnvironment env) {
        Viewer viewer = viewer(env);
        if (viewer.isAnonymous()) throw new UnauthenticatedException();
        return viewer;
    }
}
