package app.montage.bootstrap.demo;

import java.time.ZoneId;

/** Where people live, and where they travel to. */
enum City {
    BERLIN("Berlin", "Europe/Berlin", 52.520, 13.405),
    LISBON("Lisbon", "Europe/Lisbon", 38.722, -9.139),
    LONDON("London", "Europe/London", 51.507, -0.128),
    REYKJAVIK("Reykjavík", "Atlantic/Reykjavik", 64.147, -21.942),
    ACCRA("Accra", "Africa/Accra", 5.604, -0.187),
    NAIROBI("Nairobi", "Africa/Nairobi", -1.286, 36.817),
    CAIRO("Cairo", "Africa/Cairo", 30.044, 31.236),
    MUMBAI("Mumbai", "Asia/Kolkata", 19.076, 72.878),
    KATHMANDU("Kathmandu", "Asia/Kathmandu", 27.717, 85.324),
    TOKYO("Tokyo", "Asia/Tokyo", 35.676, 139.650),
    SEOUL("Seoul", "Asia/Seoul", 37.567, 126.978),
    SYDNEY("Sydney", "Australia/Sydney", -33.869, 151.209),
    AUCKLAND("Auckland", "Pacific/Auckland", -36.849, 174.763),
    KIRITIMATI("Kiritimati", "Pacific/Kiritimati", 1.872, -157.430),
    HONOLULU("Honolulu", "Pacific/Honolulu", 21.307, -157.858),
    VANCOUVER("Vancouver", "America/Vancouver", 49.283, -123.121),
    CHICAGO("Chicago", "America/Chicago", 41.878, -87.630),
    MEXICO_CITY("Mexico City", "America/Mexico_City", 19.433, -99.133),
    BUENOS_AIRES("Buenos Aires", "America/Argentina/Buenos_Aires", -34.604, -58.382),
    ST_JOHNS("St. John's", "America/St_Johns", 47.562, -52.713);

    private final String label;
    private final ZoneId zone;
    private final double latitude;
    private final double longitude;

    City(String label, String zone, double latitude, double longitude) {
        this.label = label;
        this.zone = ZoneId.of(zone);
        this.latitude = latitude;
        this.longitude = longitude;
    }

    String label() {
        return label;
    }

    ZoneId zone() {
        return zone;
    }

    double latitude() {
        return latitude;
    }

    double longitude() {
        return longitude;
    }
}
