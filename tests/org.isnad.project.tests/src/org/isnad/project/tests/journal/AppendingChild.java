/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests.journal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * A process that appends one change after another, begins a generation now and then, and says each number when it is
 * durable.
 */
final class AppendingChild {

    private AppendingChild() {
    }

    /** Arguments: project folder, name, first number, count, seed, marks a change. */
    public static void main(String[] arguments) throws Exception {
        Desk desk = new Desk(Path.of(arguments[0]));
        int first = Integer.parseInt(arguments[2]);
        int count = Integer.parseInt(arguments[3]);
        SplittableRandom random = new SplittableRandom(Long.parseLong(arguments[4]));
        int marks = Integer.parseInt(arguments[5]);
        for (int i = first; i < first + count; i++) {
            String name = arguments[1] + i;
            desk.append(marks == 1 ? Desk.mark(random, name) : Desk.markMany(random, name, marks));
            say(Integer.toString(i));
            if (random.nextInt(100) == 0) {
                desk.checkpoint();
            }
        }
        say("done");
    }

    /** In one write, so that the parent never reads half a line. */
    private static void say(String line) {
        PrintStream out = System.out;
        out.print(line + "\n");
        out.flush();
    }
}
