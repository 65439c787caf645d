package app.montage.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.stream.Stream;

/** A condition told by the faults that it finds in a class, in words. */
final class Each extends ArchCondition<JavaClass> {
    private final Function<JavaClass, Stream<String>> faults;

    private Each(String description, Function<JavaClass, Stream<String>> faults) {
        super(description);
        this.faults = faults;
    }

    static Each should(String description, Function<JavaClass, Stream<String>> faults) {
        return new Each(description, faults);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        faults.apply(type).forEach(fault -> events.add(SimpleConditionEvent.violated(type, fault)));
    }
}
