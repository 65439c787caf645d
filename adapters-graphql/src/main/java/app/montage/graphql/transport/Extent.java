package app.montage.graphql.transport;

/**
 * How much a part of a document asks for, with its fragments expanded. Sums stop at the biggest number instead of
 * turning over.
 *
 * @param top fields of the outermost level
 */
record Extent(int top, int fields, int depth, int aliases, int directives) {
    static final Extent NONE = new Extent(0, 0, 0, 0, 0);

    /** Beside each other, at the same level. */
    Extent and(Extent other) {
        return new Extent(
                sum(top, other.top),
                sum(fields, other.fields),
                Math.max(depth, other.depth),
                sum(aliases, other.aliases),
                sum(directives, other.directives));
    }

    /** A field around this. */
    Extent under(boolean alias, int levels, int ownDirectives) {
        return new Extent(
                1, sum(fields, 1), sum(depth, levels), sum(aliases, alias ? 1 : 0), sum(directives, ownDirectives));
    }

    Extent withDirectives(int more) {
        return new Extent(top, fields, depth, aliases, sum(directives, more));
    }

    private static int sum(int a, int b) {
        int sum = a + b;
        return sum < 0 ? Integer.MAX_VALUE : sum;
    }
}
