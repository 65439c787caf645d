package app.montage.application.shared;

import app.montage.domain.shared.ApiKeyScope;
import app.montage.domain.shared.UserId;
import java.time.Instant;
import java.util.Set;

/** For whom an API key may act, in what, and until when. */
public record ApiKeyHolder(UserId owner, Set<ApiKeyScope> scopes, Instant until) {}
