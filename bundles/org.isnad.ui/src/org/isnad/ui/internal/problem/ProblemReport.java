/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.internal.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a user may hand to the authors: versions, the system, and the log without any message. Messages may name files
 * and hold the text of documents; dates, bundles, classes and lines of code cannot.
 */
public final class ProblemReport {

    private static final int LOG_LINES = 400;
    private static final Pattern SESSION = Pattern.compile("!SESSION .*");
    private static final Pattern ENTRY = Pattern.compile("!(?:SUB)?ENTRY \\S+ \\d+ \\d+ [-0-9:. ]+");
    private static final Pattern FRAME = Pattern.compile("\\s*(?:at [\\w.$/@<>-]+\\([\\w.$: -]*\\)|\\.{3} \\d+ more)");
    private static final Pattern EXCEPTION = Pattern.compile(
            "\\s*((?:Caused by: |Suppressed: )?(?:[a-z][\\w]*\\.)+[A-Z][\\w$]*)(?::.*)?");

    private ProblemReport() {
    }

    /**
     * The report.
     *
     * @param product name and version of the program
     * @param bundles names of all bundles with their versions
     * @param log     the log file; it need not exist
     */
    public static String of(String product, Map<String, String> bundles, Path log) throws IOException {
        Map<String, String> facts = new TreeMap<>();
        for (String key : List.of("java.runtime.version", "java.vendor", "os.name", "os.version", "os.arch", "osgi.ws",
                "osgi.nl", "file.encoding", "eclipse.orientation")) {
            facts.put(key, System.getProperty(key, "-"));
        }
        facts.put("memory", Runtime.getRuntime().maxMemory() / (1 << 20) + " MB");
        List<String> lines = new ArrayList<>();
        lines.add(product);
        facts.forEach((key, value) -> lines.add(key + ": " + value));
        lines.add("");
        lines.add("Bundles (" + bundles.size() + "), those of the platform left out:");
        bundles.forEach((name, version) -> {
            if (!name.startsWith("org.eclipse.")) {
                lines.add("  " + name + " " + version);
            }
        });
        lines.add("");
        lines.add("Log, without its messages:");
        lines.addAll(withoutMessages(Files.exists(log) ? Files.readString(log, StandardCharsets.UTF_8) : ""));
        return String.join("\n", lines) + "\n";
    }

    /** The lines of a log that cannot hold what the user wrote or read: the last ones, when there are many. */
    public static List<String> withoutMessages(String log) {
        List<String> kept = Arrays.stream(log.split("\\R")).map(ProblemReport::harmless).filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
        return kept.subList(Math.max(0, kept.size() - LOG_LINES), kept.size());
    }

    private static String harmless(String line) {
        if (SESSION.matcher(line).matches() || ENTRY.matcher(line).matches() || FRAME.matcher(line).matches()) {
            return line;
        }
        Matcher exception = EXCEPTION.matcher(line);
        return exception.matches() ? exception.group(1) : "";
    }
}
