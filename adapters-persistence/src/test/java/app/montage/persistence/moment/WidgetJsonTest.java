package app.montage.persistence.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.montage.application.moment.WidgetView;
import app.montage.domain.checkin.ACheckin;
import app.montage.domain.moment.Prose;
import app.montage.domain.moment.RatingWidget;
import app.montage.domain.moment.TextWidget;
import app.montage.domain.moment.Widget;
import java.util.List;
import org.junit.jupiter.api.Test;

class WidgetJsonTest {
    @Test
    void what_is_written_is_read_as_it_was() {
        List<Widget> widgets = ACheckin.allKinds();
        assertThat(WidgetJson.list(WidgetJson.write(widgets))).isEqualTo(widgets);
    }

    @Test
    void the_order_of_fields_does_not_matter_nor_what_is_not_known() {
        assertThat(WidgetJson.list("[{\"scale\":5,\"later\":{\"a\":[1]},\"value\":4,\"type\":\"RATING\"}]"))
                .containsExactly(new RatingWidget(4, 5));
    }

    @Test
    void each_widget_of_a_list_is_found_whatever_its_text_says() {
        List<Widget> widgets = List.of(
                new TextWidget(new Prose("a \"quoted\" } and { a backslash \\")),
                new RatingWidget(4, 5),
                new TextWidget(new Prose("\\")),
                new TextWidget(new Prose("last")));
        String list = WidgetJson.write(widgets);
        for (int i = 0; i < widgets.size(); i++)
            assertThat(WidgetJson.list("[" + WidgetJson.element(list, i) + "]")).containsExactly(widgets.get(i));
        assertThatThrownBy(() -> WidgetJson.element(list, 4)).hasMessageContaining("No widget 4");
        assertThat(WidgetJson.views(list))
                .extracting(WidgetView::json)
                .containsExactly(
                        WidgetJson.element(list, 0),
                        WidgetJson.element(list, 1),
                        WidgetJson.element(list, 2),
                        WidgetJson.element(list, 3));
        assertThat(WidgetJson.views("[]")).isEmpty();
    }

    @Test
    void a_widget_without_what_it_must_have_is_an_error() {
        assertThatThrownBy(() -> WidgetJson.list("[{\"type\":\"TEXT\"}]")).hasMessageContaining("must have");
    }
}
