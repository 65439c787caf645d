package app.montage.application.shared;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who holds which API key. It stands here since whoever lets people in must ask. */
@FunctionalInterface
public interface ApiKeyHolders {
    /**
     * The holder of the key, unless it was revoked or never was; whether its time is over is for the caller to say. That it
     * was used is remembered.
     *
     * @param address from where it is used
     */
    Optional<ApiKeyHolder> use(String key, @Nullable String address);
}
