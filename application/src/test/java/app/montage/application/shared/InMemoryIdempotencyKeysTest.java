package app.montage.application.shared;

class InMemoryIdempotencyKeysTest implements IdempotencyKeysContract {
    private final IdempotencyKeys keys = new InMemoryIdempotencyKeys();

    @Override
    public IdempotencyKeys keys() {
        return keys;
    }
}
