package app.montage.bootstrap.schedule;

import app.montage.persistence.shared.NoticeListener;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;

/** What a program does besides answering, from when it serves: it hears of changes elsewhere and makes montages. */
@Singleton
final class ServerWork implements ApplicationEventListener<ServerStartupEvent> {
    private final NoticeListener notices;
    private final MontageSchedules schedules;

    ServerWork(NoticeListener notices, MontageSchedules schedules) {
        this.notices = notices;
        this.schedules = schedules;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        notices.start();
        schedules.start();
    }
}
