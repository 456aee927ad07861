/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A second opinion on brat files: reads {@code T} lines as brat's own server does, over an array of code points. It
 * shares no code with the writer.
 */
final class BratFile {

    /** A text-bound annotation as the file gives it. */
    record Entry(String id, String type, List<int[]> fragments, String text) {
    }

    private final int[] points;
    private final List<Entry> entries = new ArrayList<>();

    BratFile(String text, String annotations) {
        points = text.replace("\r\n", "\n").replace('\r', '\n').codePoints().toArray();
        annotations.lines().filter(line -> line.startsWith("T")).map(BratFile::parse).forEach(entries::add);
    }

    List<Entry> entries() {
        return entries;
    }

    /** The entries whose text is not what their offsets say, or whose fragments brat would refuse. */
    List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        for (Entry entry : entries) {
            int last = -1;
            List<String> slices = new ArrayList<>();
            for (int[] fragment : entry.fragments) {
                if (fragment[0] <= last || fragment[1] <= fragment[0] || fragment[1] > points.length) {
                    wrong.add(entry.id + ": fragment " + fragment[0] + " " + fragment[1]);
                    continue;
                }
                last = fragment[1];
                slices.add(new String(points, fragment[0], fragment[1] - fragment[0]));
            }
            String sliced = String.join(" ", slices);
            if (!sliced.equals(entry.text) || sliced.indexOf('\n') >= 0) {
                wrong.add(entry.id + ": «" + entry.text + "» is not «" + sliced + "»");
            }
        }
        if (entries.stream().map(Entry::id).distinct().count() != entries.size()) {
            wrong.add("ids twice: " + entries.stream().map(Entry::id).collect(Collectors.joining(" ")));
        }
        return wrong;
    }

    private static Entry parse(String line) {
        String[] columns = line.split("\t", 3);
        String[] middle = columns[1].split(" ", 2);
        List<int[]> fragments = new ArrayList<>();
        for (String fragment : middle[1].split(";")) {
            String[] ends = fragment.split(" ");
            fragments.add(new int[] {Integer.parseInt(ends[0]), Integer.parseInt(ends[1])});
        }
        return new Entry(columns[0], middle[0], fragments, columns[2]);
    }
}
