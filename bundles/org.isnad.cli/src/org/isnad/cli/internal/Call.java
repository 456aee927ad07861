/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal;

import java.io.InputStream;
import java.io.OutputStream;
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

/** What a verb sees during one call. Closing it ends the progress that it shows. */
final class Call implements VerbContext, AutoCloseable {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private final Surroundings surroundings;
    private final Services services;
    private final InputStream in;
    private final OutputStream out;
    private final Printer err;
    private final CommonOptions options;
    private TerminalProgress progress;

    Call(Surroundings surroundings, Services services, InputStream in, OutputStream out, Printer err,
            CommonOptions options) {
        this.surroundings = surroundings;
        this.services = services;
        this.in = in;
        this.out = out;
        this.err = err;
        this.options = options;
    }

    @Override
    public InputStream in() {
        return in;
    }

    @Override
    public OutputStream out() {
        return out;
    }

    @Override
    public Path path(String word) throws VerbException {
        if (word.isEmpty()) { // to the file system it would be the directory in which the user stands
            throw VerbException.words("BAD_PATH", Messages.text(locale(), "EMPTY_PATH"), "");
        }
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
        String line = Messages.text(locale(), "warning", message);
        if (progress == null) {
            err.line(line);
        } else {
            progress.beside(line);
        }
    }

    @Override
    public Progress progress() {
        if (!surroundings.errTerminal() || options.quiet) {
            return Progress.NONE;
        }
        close();
        progress = new TerminalProgress(err, surroundings.unnoticed(), System::nanoTime);
        return progress;
    }

    @Override
    public String isolate(String text) {
        String harmless = TerminalText.harmless(text);
        return surroundings.outTerminal() && !harmless.isEmpty() ? FIRST_STRONG_ISOLATE + harmless + POP_ISOLATE
                : harmless;
    }

    @Override
    public void close() {
        if (progress != null) {
            progress.end();
            progress = null;
        }
    }
}
