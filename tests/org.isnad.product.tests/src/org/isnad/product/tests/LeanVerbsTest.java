/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Verbs start quickly because they load neither EMF nor the machinery of the tagset language, and open no connection. */
@ExtendWith(BuiltProduct.class)
class LeanVerbsTest {

    private static final Pattern HEAVY =
            Pattern.compile(" (org\\.eclipse\\.(emf|xtext)|org\\.isnad\\.model\\.emf|com\\.google\\.inject|org\\.antlr)\\.");
    private static final Pattern OURS = Pattern.compile(" org\\.isnad\\.project\\.");

    @Test
    void noVerbThatUsesAShippedTagsetLoadsEmfOrXtextNorDoesAnyOpenASocket(Isnad isnad) throws IOException {
        isnad.file("boat.txt", "عاد القارب إلى الميناء.");
        Tripwire wire = new Tripwire(isnad.directory().resolve("loaded"));
        Isnad watched = isnad.option(wire.option());
        for (String call : List.of("new p --sample", "formats")) {
            watched.done(call.split(" "));
            wire.assertUntouched();
        }
        for (String call : List.of("new q", "import p boat.txt", "list p", "show p boat",
                "annotate p boat --layer Entity --range 4-10 --set tag=VEH", "search p القارب", "suggest p", "check p",
                "export p --format brat --out o --as all")) {
            watched.run(call.split(" "));

            wire.assertUntouched();
            assertFalse(wire.loaded(OURS).isEmpty(), call);
            assertEquals(List.of(), wire.loaded(HEAVY), call);
        }
    }
}
