package app.montage.domain.account;

/** What is kept of a password, with the name of the way it was made; nobody gets back from it to the password. */
public record PasswordHash(String value) {
    /** Says nothing of it, wherever it is printed. */
    @Override
    public String toString() {
        return "PasswordHash";
    }
}
