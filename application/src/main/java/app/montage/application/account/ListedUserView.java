package app.montage.application.account;

import java.util.UUID;

/**
 * A person in a list of people.
 *
 * @param place where in the list they stand
 */
public record ListedUserView(UUID place, UserView user) {}
