package app.montage.application.shared;

class InMemoryDoomedFilesTest implements DoomedFilesContract {
    private final DoomedFiles doomed = new InMemoryDoomedFiles();

    @Override
    public DoomedFiles doomed() {
        return doomed;
    }
}
