/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.isnad.cli.Answer;
import org.isnad.cli.JsonObject;
import org.isnad.cli.internal.Verbs.Declared;

/** Says which verbs there are. */
final class Help {

    private final Verbs verbs;
    private final Locale locale;

    Help(Verbs verbs, Locale locale) {
        this.verbs = verbs;
        this.locale = locale;
    }

    Answer overview() {
        List<Declared> all = verbs.all();
        int width = all.stream().mapToInt(verb -> verb.name().length()).max().orElse(0);
        List<String> lines = new ArrayList<>(List.of(Messages.text(locale, "usage"), ""));
        List<JsonObject> json = new ArrayList<>();
        for (Declared verb : all) {
            lines.add("  " + verb.name() + " ".repeat(width - verb.name().length()) + "  " + verb.description());
            json.add(new JsonObject().put("name", verb.name()).put("description", verb.description())
                    .put("bundle", verb.bundle()));
        }
        lines.add("");
        lines.add(Messages.text(locale, "help-footer"));
        return Answer.done(new JsonObject().put("verbs", json), lines);
    }
}
