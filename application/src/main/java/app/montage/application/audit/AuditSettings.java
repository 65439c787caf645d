package app.montage.application.audit;

import java.time.Duration;

/**
 * How long the audit log is kept (P-20).
 *
 * @param keep what is of low or medium severity
 * @param keepGrave what is of high or critical severity
 */
public record AuditSettings(Duration keep, Duration keepGrave) {}
