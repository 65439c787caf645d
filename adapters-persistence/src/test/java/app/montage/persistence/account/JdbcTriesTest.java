package app.montage.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.montage.application.account.Tries;
import app.montage.application.account.TriesContract;
import app.montage.application.account.TryLimit;
import app.montage.persistence.shared.Database;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcTriesTest implements TriesContract {
    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    public Tries tries() {
        return DATABASE.bean(Tries.class);
    }

    @Test
    void tries_at_the_same_time_are_told_apart() {
        TryLimit five = new TryLimit("at once", 5, Duration.ofMinutes(15));
        List<CompletableFuture<Boolean>> all = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> tries().count(five, "key", NOW)))
                .toList();
        assertThat(all.stream().filter(CompletableFuture::join)).hasSize(5);
    }
}
