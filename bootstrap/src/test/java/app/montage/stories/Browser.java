package app.montage.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** GraphiQL in a Chromium without a window, the one that is installed; nothing is downloaded. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = installed("CHROMIUM", "/usr/bin/chromium");
    private static final Path DRIVER = installed("CHROMEDRIVER", "/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** By the name of this machine, which browsers trust without TLS. */
    static URI address(World world, String path) {
        return URI.create(world.serve().resolve(path).toString().replace("//0.0.0.0:", "//localhost:"));
    }

    /** Opens the page; where there is no browser, the test is skipped. */
    static Browser open(Supplier<URI> page) {
        for (Path program : List.of(CHROMIUM, DRIVER))
            assumeTrue(
                    Files.isExecutable(program),
                    () -> program
                            + " is not there: install chromium and chromium-driver, or set CHROMIUM and CHROMEDRIVER");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions()
                .setBinary(CHROMIUM.toFile())
                .addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1400,900");
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        Browser browser = new Browser(new ChromeDriver(service, options));
        browser.driver.get(page.get().toString());
        browser.await("return document.querySelector('.graphiql-execute-button') != null");
        return browser;
    }

    private static Path installed(String variable, String usual) {
        return Path.of(Objects.requireNonNullElse(System.getenv(variable), usual));
    }

    /** Turns to the tab of that operation. */
    void turnTo(String operation) {
        driver.findElements(By.cssSelector(".graphiql-tab-button")).stream()
                .filter(it -> it.getText().equals(operation))
                .findFirst()
                .orElseThrow()
                .click();
        await(
                "return document.querySelector('.graphiql-query-editor .CodeMirror').CodeMirror.getValue()"
                        + ".includes(arguments[0])",
                operation);
    }

    void fillQuery(String query) {
        driver.executeScript(
                "document.querySelector('.graphiql-query-editor .CodeMirror').CodeMirror.setValue(arguments[0])",
                query);
    }

    void fillVariables(Map<String, ?> variables) {
        fill(0, variables);
    }

    void fillHeaders(Map<String, ?> headers) {
        fill(1, headers);
    }

    private void fill(int editor, Map<String, ?> values) {
        driver.executeScript(
                "document.querySelectorAll('.graphiql-editor-tool .CodeMirror')[arguments[0]].CodeMirror"
                        + ".setValue(arguments[1])",
                editor,
                JSON.valueToTree(values).toString());
    }

    /**
     * Presses the button until the answer has the root field, and comes back with it: a moment after a tab was turned to,
     * the page still sends the name of the operation of the tab before.
     */
    JsonNode run(String field) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode answer = run();
        while (!answer.path("data").has(field)) {
            assertThat(System.nanoTime())
                    .as("still without " + field + ": " + answer)
                    .isLessThan(end);
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = run();
        }
        return answer;
    }

    private JsonNode run() {
        driver.executeScript("document.querySelector('.result-window .CodeMirror').CodeMirror.setValue('')");
        driver.findElement(By.cssSelector(".graphiql-execute-button")).click();
        String answer = "return document.querySelector('.result-window .CodeMirror').CodeMirror.getValue()";
        await(answer + ".trimEnd().endsWith('}')");
        return json(String.valueOf(driver.executeScript(answer)));
    }

    private void await(String script, Object... arguments) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Boolean.TRUE.equals(driver.executeScript(script, arguments))) {
            assertThat(System.nanoTime())
                    .as("the page never came to: " + script)
                    .isLessThan(end);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** What the page complained of, a breach of its Content-Security-Policy among it. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(it -> it.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Where the page's requests went. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(it -> json(it.getMessage()).path("message"))
                .filter(it -> it.path("method").asText().equals("Network.requestWillBeSent"))
                .map(it -> it.at("/params/request/url").asText())
                .toList();
    }

    void photograph(Path file) {
        try {
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
