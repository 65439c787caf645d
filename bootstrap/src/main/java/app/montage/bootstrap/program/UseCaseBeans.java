package app.montage.bootstrap.program;

import io.micronaut.context.annotation.Import;

/** Finds the use cases by their mark, so that adding one needs no wiring. */
@Import(
        packages = {
            "app.montage.application.account",
            "app.montage.application.audit",
            "app.montage.application.checkin",
            "app.montage.application.gratitude",
            "app.montage.application.moment",
            "app.montage.application.montage",
            "app.montage.application.notification",
            "app.montage.application.shared"
        },
        annotated = "app.montage.application.shared.UseCase")
final class UseCaseBeans {
    private UseCaseBeans() {}
}
