package app.montage.application.account;

import app.montage.domain.shared.UserId;
import java.util.List;

/**
 * Somebody whom the viewer may want to follow, and why.
 *
 * @param mutualCount how many of those whom the viewer follows follow them
 * @param mutuals some of these, those whom the viewer has followed last first
 */
public record SuggestionView(UserView user, int mutualCount, List<UserId> mutuals) {}
