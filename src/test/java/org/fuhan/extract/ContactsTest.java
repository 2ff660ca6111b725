package org.fuhan.extract;

import java.util.List;
import java.util.stream.Stream;
import org.fuhan.letter.Letter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ContactsTest {
    /** A contact as the cases write it. */
    record Called(@Nullable String name, @Nullable String phone) {}

    @TestFactory
    Stream<DynamicTest> cases() {
        return HeadCases.of("contacts", ContactsTest::called);
    }

    private static List<Called> called(Letter letter) {
        return letter.contacts().stream()
                .map(contact -> new Called(contact.name(), contact.phone()))
                .toList();
    }
}
