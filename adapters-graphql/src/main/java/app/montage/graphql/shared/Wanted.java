package app.montage.graphql.shared;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What a field of a thing asks for, such as a page of a list, so that the same is looked up for many things at once.
 *
 * @param owner whose field it is
 * @param way what is asked of it
 */
public record Wanted<O, W>(O owner, W way) {
    /** Looks up all that is wanted: once for each way. */
    public static <O, W, R> Map<Wanted<O, W>, R> load(
            Collection<Wanted<O, W>> wanted, BiFunction<W, List<O>, Map<O, R>> look) {
        Map<W, List<O>> owners = wanted.stream()
                .collect(Collectors.groupingBy(Wanted::way, Collectors.mapping(Wanted::owner, Collectors.toList())));
        Map<Wanted<O, W>, R> found = new HashMap<>();
        owners.forEach((way, some) ->
                look.apply(way, some).forEach((owner, result) -> found.put(new Wanted<>(owner, way), result)));
        return found;
    }
}
