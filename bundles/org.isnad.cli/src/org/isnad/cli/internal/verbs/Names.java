/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.text.message.Nearest;

/** What to say about names that are not known. */
final class Names {

    private static final int MOST_LISTED = 30;

    private Names() {
    }

    /**
     * The words name something that is not there.
     *
     * @param code  also the key of the message, whose first argument is the name
     * @param known the names that there are; the hint tells the nearest, and all of them where they are few
     */
    static VerbException unknown(Locale locale, String code, String name, List<String> known, String... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = name;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return VerbException.words(code, Messages.text(locale, code, arguments), hint(locale, name, known));
    }

    private static String hint(Locale locale, String name, List<String> known) {
        Optional<String> nearest = Nearest.to(name, known);
        if (nearest.isEmpty()) {
            return Messages.text(locale, "no-names");
        }
        boolean few = known.size() <= MOST_LISTED;
        List<String> parts = new ArrayList<>();
        if (!few || Nearest.isNear(name, nearest.get())) {
            parts.add(Messages.text(locale, "did-you-mean", nearest.get()));
        }
        if (few && (known.size() > 1 || parts.isEmpty())) {
            parts.add(Messages.text(locale, "known-names", String.join(", ", known)));
        }
        return String.join(" ", parts);
    }
}
