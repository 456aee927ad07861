/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.pdf.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessRead;
import org.isnad.exchange.BadInputException;
import org.isnad.exchange.pdf.internal.child.PdfAnswer;
import org.isnad.exchange.pdf.internal.child.PdfChild;
import org.isnad.text.message.MessageBundle;

/**
 * Opens a PDF in a process of its own: a hostile file may use up time and memory there, or end the process, and the
 * program goes on. The process runs on the program's Java and inherits nothing but the file's bytes.
 */
final class PdfProcess {

    private static final Duration STEP = Duration.ofMillis(100);
    /** How a Java ends that has no memory left and was told to end then. */
    private static final int OUT_OF_MEMORY = 3;
    private static final List<Class<?>> LIBRARIES = List.of(PdfChild.class, Loader.class, FontBoxFont.class,
            RandomAccessRead.class, Log.class);

    private static final MessageBundle MESSAGES = MessageBundle.beside(PdfProcess.class);

    private final Duration limit;
    private final int megabytes;

    /** @param megabytes of memory that the process may use for objects */
    PdfProcess(Duration limit, int megabytes) {
        this.limit = limit;
        this.megabytes = megabytes;
    }

    /**
     * @param cancelled asked while the process runs; ends it
     * @return null if it was cancelled
     * @throws BadInputException {@code PDF_TOO_SLOW}, {@code PDF_TOO_LARGE}, {@code PDF_FAILED}
     */
    PdfAnswer open(byte[] pdf, BooleanSupplier cancelled) throws IOException, BadInputException {
        Path home = Files.createTempDirectory("isnad-pdf");
        try {
            Process process = start(home);
            try {
                return answer(process, pdf, cancelled);
            } finally {
                process.destroyForcibly().onExit().join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            delete(home);
        }
    }

    private Process start(Path home) throws IOException {
        ProcessBuilder java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m", "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Duser.home=" + home, "-Djava.io.tmpdir=" + home, "-Dpdfbox.fontcache=" + home, "-cp", libraries(),
                PdfChild.class.getName());
        java.environment().clear();
        java.directory(home.toFile());
        java.redirectError(ProcessBuilder.Redirect.DISCARD);
        return java.start();
    }

    private PdfAnswer answer(Process process, byte[] pdf, BooleanSupplier cancelled)
            throws IOException, BadInputException, InterruptedException {
        Thread.ofVirtual().start(() -> feed(process, pdf));
        CompletableFuture<PdfAnswer> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> listen(process, answer));
        long steps = Math.max(1, limit.dividedBy(STEP));
        for (long i = 0; i < steps && !process.waitFor(STEP.toMillis(), TimeUnit.MILLISECONDS); i++) {
            if (cancelled.getAsBoolean()) {
                return null;
            }
        }
        if (process.isAlive()) {
            throw new BadInputException("PDF_TOO_SLOW", MESSAGES.text("too-slow", limit.toSeconds()), null);
        }
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw process.exitValue() == OUT_OF_MEMORY
                    ? new BadInputException("PDF_TOO_LARGE", MESSAGES.text("too-large", megabytes), e)
                    : new BadInputException("PDF_FAILED", MESSAGES.text("failed", process.exitValue()), e);
        }
    }

    private static void feed(Process process, byte[] pdf) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(pdf);
        } catch (IOException e) {
            // the process ended before it had read all; what it said, or how it ended, tells why
            process.destroy();
        }
    }

    private static void listen(Process process, CompletableFuture<PdfAnswer> answer) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            answer.complete(PdfAnswer.read(in));
        } catch (IOException e) {
            answer.completeExceptionally(e);
        }
    }

    /** Where this plug-in and the libraries lie: archives in the product, folders while it is built. */
    private static String libraries() throws IOException {
        StringBuilder path = new StringBuilder();
        for (Class<?> one : LIBRARIES) {
            CodeSource source = one.getProtectionDomain().getCodeSource();
            try {
                path.append(path.isEmpty() ? "" : File.pathSeparator)
                        .append(Path.of(source.getLocation().toURI()));
            } catch (URISyntaxException e) {
                throw new IOException(String.valueOf(source.getLocation()), e);
            }
        }
        return path.toString();
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).collect(Collectors.toList());
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
