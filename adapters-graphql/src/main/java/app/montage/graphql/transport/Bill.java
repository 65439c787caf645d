package app.montage.graphql.transport;

import org.jspecify.annotations.Nullable;

/**
 * What a request costs, and what is left to pay with.
 *
 * @param requested things that it may bring; 0 where that is not known
 * @param limit how many one request may bring
 * @param points what that makes
 * @param balance after that; null where points are not counted
 */
record Bill(
        long requested, long limit, long points, @Nullable Balance balance) {
    /** Whether there was enough to pay it. */
    boolean isPaid() {
        return balance == null || balance.isEnough();
    }
}
