package app.montage.domain.montage;

import app.montage.domain.moment.Place;
import java.util.HashMap;
import java.util.Map;

/** Where all units were: places as numbers, and as points on a sphere so that near and far need no trigonometry. */
final class Places {
    private static final double EARTH_RADIUS_KM = 6371.0088;
    private static final double NEAR_KM = 1;
    /** Beyond, the nearness is less than a double can add to anything. */
    private static final double FAR = 60 * NEAR_KM / EARTH_RADIUS_KM;

    private static final int NOWHERE = -1;

    private final int[] placeOf;
    private final double[][] points;
    private final int count;

    Places(Candidate[] candidates) {
        Map<String, Integer> known = new HashMap<>();
        placeOf = new int[candidates.length];
        double[][] found = new double[candidates.length][];
        for (int unit = 0; unit < candidates.length; unit++) {
            Place place = candidates[unit].place();
            placeOf[unit] = place == null ? NOWHERE : known.computeIfAbsent(place.id(), it -> known.size());
            if (place != null && found[placeOf[unit]] == null) found[placeOf[unit]] = point(place);
        }
        points = found;
        count = known.size();
    }

    /** No coordinates where the place has none. */
    private static double[] point(Place place) {
        Double latitude = place.latitude();
        Double longitude = place.longitude();
        if (latitude == null || longitude == null) return new double[0];
        double phi = Math.toRadians(latitude);
        double lambda = Math.toRadians(longitude);
        return new double[] {
            StrictMath.cos(phi) * StrictMath.cos(lambda),
            StrictMath.cos(phi) * StrictMath.sin(lambda),
            StrictMath.sin(phi)
        };
    }

    int count() {
        return count;
    }

    /** The number of a unit's place; negative where it has none. */
    int of(int unit) {
        return placeOf[unit];
    }

    /** Whether anyone can say how far apart two units are. */
    boolean comparable(int one, int other) {
        int here = placeOf[one];
        int there = placeOf[other];
        if (here == NOWHERE || there == NOWHERE) return false;
        return here == there || (points[here].length > 0 && points[there].length > 0);
    }

    /** 1 at the same place, less with each kilometre between. */
    double nearness(int one, int other) {
        if (placeOf[one] == placeOf[other]) return 1;
        double[] here = points[placeOf[one]];
        double[] there = points[placeOf[other]];
        double x = here[0] - there[0];
        double y = here[1] - there[1];
        double z = here[2] - there[2];
        double squared = x * x + y * y + z * z;
        if (squared > FAR * FAR) return 0;
        return StrictMath.exp(-2 * EARTH_RADIUS_KM * StrictMath.asin(Math.sqrt(squared) / 2) / NEAR_KM);
    }
}
