package app.montage.graphql.moment;

import app.montage.domain.moment.Caption;
import app.montage.domain.moment.LinkWidget;
import app.montage.domain.moment.LocationWidget;
import app.montage.domain.moment.MediaWidget;
import app.montage.domain.moment.Pixels;
import app.montage.domain.moment.RatingWidget;
import app.montage.domain.moment.TextWidget;
import app.montage.domain.moment.Widget;
import app.montage.graphql.shared.Fields;
import app.montage.graphql.shared.Kinds;
import app.montage.graphql.shared.Resolvers;
import graphql.schema.idl.RuntimeWiring;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Widgets, whose values are their own views. */
@Singleton
final class WidgetResolvers implements Resolvers {
    @Override
    public void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Widget",
                type -> type.typeResolver(Kinds.of(widget -> widget.getClass().getSimpleName())));
        Fields.of("MediaWidget", MediaWidget.class)
                .field("type", Widget::type)
                .field("url", it -> it.url().value())
                .field("mimeType", it -> it.mimeType().value())
                .field("width", it -> of(it.width(), Pixels::value))
                .field("height", it -> of(it.height(), Pixels::value))
                .field("durationSeconds", it -> of(it.durationSeconds(), seconds -> seconds.value()))
                .field("caption", it -> of(it.caption(), Caption::value))
                .wire(wiring);
        Fields.of("TextWidget", TextWidget.class)
                .field("type", Widget::type)
                .field("text", it -> it.text().value())
                .wire(wiring);
        Fields.of("LocationWidget", LocationWidget.class)
                .field("type", Widget::type)
                .field("name", it -> it.name().value())
                .field("latitude", it -> of(it.latitude(), degrees -> degrees.value()))
                .field("longitude", it -> of(it.longitude(), degrees -> degrees.value()))
                .wire(wiring);
        Fields.of("LinkWidget", LinkWidget.class)
                .field("type", Widget::type)
                .field("url", it -> it.url().value())
                .field("title", it -> of(it.title(), Caption::value))
                .wire(wiring);
        Fields.of("RatingWidget", RatingWidget.class)
                .field("type", Widget::type)
                .field("value", RatingWidget::value)
                .field("scale", RatingWidget::scale)
                .wire(wiring);
    }

    private static <T> @Nullable Object of(@Nullable T value, Function<T, Object> inside) {
        return value == null ? null : inside.apply(value);
    }
}
