/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.product.tests;

import java.util.ArrayList;
import java.util.List;

/** Reads the {@code T} lines of a brat file over code points, as brat's own server does; no code of the writer's. */
final class BratFile {

    private final int[] points;
    private final List<String> lines;

    BratFile(String text, String annotations) {
        points = text.replace("\r\n", "\n").codePoints().toArray();
        lines = annotations.lines().filter(line -> line.startsWith("T")).toList();
    }

    /** The texts of the annotations, in the file's order. */
    List<String> texts() {
        return lines.stream().map(line -> line.split("\t", 3)[2]).toList();
    }

    /** The lines whose text is not the slice that their offsets give. */
    List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        for (String line : lines) {
            String[] columns = line.split("\t", 3);
            List<String> slices = new ArrayList<>();
            for (String fragment : columns[1].substring(columns[1].indexOf(' ') + 1).split(";")) {
                String[] ends = fragment.split(" ");
                int begin = Integer.parseInt(ends[0]);
                int end = Integer.parseInt(ends[1]);
                boolean inside = begin >= 0 && begin < end && end <= points.length;
                slices.add(inside ? new String(points, begin, end - begin) : "outside: " + fragment);
            }
            if (!String.join(" ", slices).equals(columns[2])) {
                wrong.add(line + " is " + slices);
            }
        }
        return wrong;
    }
}
