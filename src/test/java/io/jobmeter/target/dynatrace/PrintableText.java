package io.jobmeter.target.dynatrace;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;

/** With every character that needs care, and at most so long that no cut is met. */
final class PrintableText implements ArbitrarySupplier<String> {

    @Override
    public Arbitrary<String> get() {
        return Arbitraries.strings()
                .withChars("\"\\,= #'{}")
                .withCharRange(' ', '~')
                .withCharRange('\u00c0', '\u00ff')
                .ofMaxLength(120);
    }
}
