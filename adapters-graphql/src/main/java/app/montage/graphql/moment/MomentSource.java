package app.montage.graphql.moment;

import app.montage.domain.moment.MomentKind;
import app.montage.graphql.shared.NodeResolver;

/**
 * Finds the things of one kind that moments come from, by their source ids. Contexts that have such things implement it, so
 * that whoever shows moments need not know where they come from.
 */
public interface MomentSource extends NodeResolver {
    MomentKind kind();
}
