package app.montage.domain.account;

import app.montage.domain.shared.UserId;

/** A person, as far as they decide on montages: what they care for, and how much they show. */
public record User(UserId id, InterestList interests, Privacy privacy) {
    public User with(InterestList changed) {
        return new User(id, changed, privacy);
    }

    public User with(Privacy changed) {
        return new User(id, interests, changed);
    }
}
