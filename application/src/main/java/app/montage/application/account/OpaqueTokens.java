package app.montage.application.account;

import app.montage.domain.account.OpaqueToken;

/** Makes tokens of 256 bits of chance. */
@FunctionalInterface
public interface OpaqueTokens {
    OpaqueToken next();
}
