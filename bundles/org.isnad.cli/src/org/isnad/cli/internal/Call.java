/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal;

import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.transfer.Progress;

/** What a verb sees during one call. */
final class Call implements VerbContext {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private final Surroundings surroundings;
    private final Services services;
    private final InputStream in;
    private final Printer err;
    private final CommonOptions options;

    Call(Surroundings surroundings, Services services, InputStream in, Printer err, CommonOptions options) {
        this.surroundings = surroundings;
        this.services = services;
        this.in = in;
        this.err = err;
        this.options = options;
    }

    @Override
    public InputStream in() {
        return in;
    }

    @Override
    public Path path(String word) throws VerbException {
        try {
            Path path = Path.of(word);
            return surroundings.directory().map(directory -> directory.resolve(path)).orElse(path);
        } catch (InvalidPathException e) {
            throw VerbException.words("BAD_PATH", Messages.text(locale(), "BAD_PATH", word, e.getReason()), "");
        }
    }

    @Override
    public String word(Path path) {
        Path shown = surroundings.directory().filter(path::startsWith)
                .map(directory -> directory.relativize(path)).orElse(path);
        return shown.toString();
    }

    @Override
    public Map<String, String> environment() {
        return surroundings.environment();
    }

    @Override
    public String userName() {
        return surroundings.userName();
    }

    @Override
    public Locale locale() {
        return surroundings.locale();
    }

    @Override
    public Clock clock() {
        return surroundings.clock();
    }

    @Override
    public RandomGenerator random() {
        return surroundings.random();
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(Math.max(0, options.wait));
    }

    @Override
    public <T> T service(Class<T> type) {
        return services.find(type);
    }

    @Override
    public void warn(String message) {
        err.line(Messages.text(locale(), "warning", message));
    }

    @Override
    public Progress progress() {
        boolean watched = surroundings.errTerminal() && !options.quiet;
        return watched ? new TerminalProgress(err, System::nanoTime) : Progress.NONE;
    }

    @Override
    public String isolate(String text) {
        return surroundings.outTerminal() && !text.isEmpty() ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text;
    }
}
