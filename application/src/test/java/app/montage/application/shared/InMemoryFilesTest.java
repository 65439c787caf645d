package app.montage.application.shared;

class InMemoryFilesTest implements StoredFilesContract {
    private final InMemoryFiles files = new InMemoryFiles();

    @Override
    public StoredFiles files() {
        return files;
    }
}
