package org.fuhan.cli;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a part when it is first asked for. Safe for use by several threads. */
final class Lazy<T> {
    private final Supplier<T> maker;
    private volatile @Nullable T made;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    void ifMade(Consumer<T> action) {
        T value = made;
        if (value != null) {
            action.accept(value);
        }
    }

    T get() {
        T value = made;
        if (value == null) {
            synchronized (this) {
                value = made;
                if (value == null) {
                    value = maker.get();
                    made = value;
                }
            }
        }
        return value;
    }
}
