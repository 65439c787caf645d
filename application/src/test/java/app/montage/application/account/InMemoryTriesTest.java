package app.montage.application.account;

class InMemoryTriesTest implements TriesContract {
    private final Tries tries = new InMemoryTries();

    @Override
    public Tries tries() {
        return tries;
    }
}
