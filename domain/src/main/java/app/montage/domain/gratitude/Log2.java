package app.montage.domain.gratitude;

/** Logarithms to the base of two, in which ranks are kept: what doubles a score adds one. */
final class Log2 {
    private static final double LN_2 = Math.log(2);

    private Log2() {}

    static double of(double value) {
        return Math.log(value) / LN_2;
    }

    /** log2(1 + value), exact where the value is small. */
    static double ofOnePlus(double value) {
        return Math.log1p(value) / LN_2;
    }

    static double power(double exponent) {
        return Math.pow(2, exponent);
    }
}
