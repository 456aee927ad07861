/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.guard.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.isnad.guard.SwitchedOff;
import org.isnad.guard.SwitchedOff.Reason;

/**
 * What failed, in a folder of the configuration that outlives the process: the file {@code off}, and for each process that
 * waits for a plug-in a file {@code waiting-PID}. A process that has ended and left its file was ended while it waited.
 */
final class Ledger {

    private static final String OFF = "off";
    private static final String WAITING = "waiting-";
    private static final String TAB = "\t";
    private static final int DETAILS = 3;
    private static final int PARTS_OF_WAITING = 3;

    private final Path folder;
    private final Path waiting;

    Ledger(Path folder) {
        this.folder = folder;
        this.waiting = folder.resolve(WAITING + ProcessHandle.current().pid());
    }

    Path folder() {
        return folder;
    }

    /** By symbolic name. Lines that cannot be read are passed over: the plug-in is tried once more. */
    Map<String, SwitchedOff> read() throws IOException {
        Map<String, SwitchedOff> all = new TreeMap<>();
        Path file = folder.resolve(OFF);
        if (Files.isRegularFile(file)) {
            for (String line : lines(file)) {
                String[] parts = line.split(TAB, -1);
                if (parts.length >= DETAILS && reason(parts[2]) instanceof Reason reason) {
                    all.put(parts[0], new SwitchedOff(parts[0], parts[1], reason,
                            Arrays.asList(parts).subList(DETAILS, parts.length)));
                }
            }
        }
        return all;
    }

    /** Bytes that are no text become signs that no name has. */
    static List<String> lines(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    }

    private static Reason reason(String word) {
        return Arrays.stream(Reason.values()).filter(each -> each.name().equals(word)).findFirst().orElse(null);
    }

    /** Puts another list in the place of the one that is there. */
    void write(Map<String, SwitchedOff> all) throws IOException {
        List<String> lines = new ArrayList<>();
        for (SwitchedOff off : all.values()) {
            lines.add(String.join(TAB, Stream.concat(Stream.of(off.bundle(), off.version(), off.reason().name()),
                    off.details().stream()).toList()));
        }
        replace(folder.resolve(OFF), lines);
    }

    static void replace(Path file, List<String> lines) throws IOException {
        Files.createDirectories(file.getParent());
        Path beside = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
        Files.write(beside, lines, StandardCharsets.UTF_8);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** This process waits for a plug-in. A process is known by its number and by when it began: numbers come again. */
    void waitsFor(SwitchedOff ended) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(waiting, ended.bundle() + TAB + ended.version() + TAB + began(ProcessHandle.current()),
                StandardCharsets.UTF_8);
    }

    private static String began(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }

    /** This process does not wait any more. */
    void goesOn() throws IOException {
        Files.deleteIfExists(waiting);
    }

    /** What processes waited for that have ended; each is told once. */
    List<SwitchedOff> ended() throws IOException {
        List<SwitchedOff> ended = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return ended;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith(WAITING)).toList()) {
                String[] parts = String.join("", lines(file)).split(TAB, -1);
                if (parts.length == PARTS_OF_WAITING && !isRunning(file, parts[2])) {
                    ended.add(new SwitchedOff(parts[0], parts[1], Reason.ENDED, List.of()));
                    Files.deleteIfExists(file);
                }
            }
        }
        return ended;
    }

    private static boolean isRunning(Path file, String began) {
        String process = file.getFileName().toString().substring(WAITING.length());
        return process.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(process))
                .filter(running -> began(running).equals(began)).isPresent();
    }
}
