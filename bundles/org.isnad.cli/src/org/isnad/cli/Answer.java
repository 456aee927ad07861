/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli;

import java.util.List;
import java.util.function.Supplier;

/**
 * What a verb answers, for scripts and for people.
 *
 * @param exit  {@link ExitCode#DONE} or {@link ExitCode#FOUND}
 * @param json  printed with {@code --json}; null to print nothing
 * @param lines printed without it, and made only then: numbers in words cost a script's call a tenth of a second
 */
public record Answer(ExitCode exit, JsonObject json, Supplier<List<String>> lines) {

    public static Answer done(JsonObject json, List<String> lines) {
        return new Answer(ExitCode.DONE, json, () -> lines);
    }

    /** The answer of a verb that said everything on standard output itself; nothing is printed, with or without --json. */
    public static Answer spoken(ExitCode exit) {
        return new Answer(exit, null, List::of);
    }

    /** @param found whether there is something that a script must not overlook */
    public static Answer of(boolean found, JsonObject json, List<String> lines) {
        return of(found, json, () -> lines);
    }

    /** @param found whether there is something that a script must not overlook */
    public static Answer of(boolean found, JsonObject json, Supplier<List<String>> lines) {
        return new Answer(found ? ExitCode.FOUND : ExitCode.DONE, json, lines);
    }
}
