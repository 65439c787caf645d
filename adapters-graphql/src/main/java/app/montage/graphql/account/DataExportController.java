package app.montage.graphql.account;

import app.montage.application.account.OpenDataExport;
import app.montage.application.shared.Viewer;
import app.montage.domain.account.DataExportId;
import app.montage.graphql.transport.Origins;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Where copies of people's data are fetched, by a link that is good for a short while. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
final class DataExportController {
    private static final String FOLDER = "/api/data-exports/";

    private final OpenDataExport openDataExport;
    private final Origins origins;

    DataExportController(OpenDataExport openDataExport, Origins origins) {
        this.openDataExport = openDataExport;
        this.origins = origins;
    }

    static String url(OpenDataExport.Link link) {
        return FOLDER + link.id().value() + "?until=" + link.until().getEpochSecond() + "&signature="
                + link.signature();
    }

    @Get(FOLDER + "{id}")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> download(HttpRequest<?> request, UUID id, @QueryValue long until, @QueryValue String signature) {
        if (until < 0 || until > Instant.MAX.getEpochSecond()) return HttpResponse.notFound();
        OpenDataExport.Link link =
                new OpenDataExport.Link(new DataExportId(id), Instant.ofEpochSecond(until), signature);
        return origins.of(request)
                .during(() -> openDataExport.handle(Viewer.anonymous(), link))
                .<HttpResponse<?>>map(DataExportController::file)
                .orElseGet(HttpResponse::notFound);
    }

    private static HttpResponse<?> file(OpenDataExport.Opened opened) {
        String name = "montage-" + LocalDate.ofInstant(opened.requestedAt(), ZoneOffset.UTC) + ".zip";
        StreamedFile body = new StreamedFile(
                opened.file().content(),
                MediaType.of("application/zip"),
                opened.requestedAt().toEpochMilli(),
                opened.file().size());
        return HttpResponse.ok(body)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff");
    }
}
