package app.montage.architecture.offenders.application.account;

import app.montage.application.shared.UseCase;

/** A use case that neither asks who wants to know nor is final. */
@UseCase
public class CountFollowers {
    public int handle() {
        return 0;
    }
}
