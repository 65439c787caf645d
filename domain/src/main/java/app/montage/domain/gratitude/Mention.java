package app.montage.domain.gratitude;

import app.montage.domain.account.Username;

/**
 * A name in a text that may be a person's: where it is, its @ included, in UTF-16 code units, as JavaScript, Java and C# count.
 *
 * @param start the place of the @
 * @param end the place behind the name
 */
public record Mention(int start, int end, Username username) {}
