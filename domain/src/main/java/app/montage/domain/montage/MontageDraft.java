package app.montage.domain.montage;

import java.util.List;

/**
 * A montage as it was made, not kept anywhere yet.
 *
 * @param picks in the montage's order
 */
public record MontageDraft(List<Pick> picks, List<Duplicate> duplicates, GenerationMetadata metadata) {}
