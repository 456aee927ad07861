/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.tests;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import org.isnad.model.DocumentId;
import org.isnad.project.Project;
import org.isnad.project.Revisions;
import org.isnad.project.internal.DiskStorage;
import org.isnad.project.internal.FolderProjectStore;
import org.isnad.tagset.Tagsets;
import org.isnad.text.TextEdit;
import org.isnad.text.TextEdits;

/**
 * A process that corrects a text again and again: it counts in the text itself, and everybody's marks stand behind the
 * number. It says each number when the text has it, and saves now and then.
 */
final class CorrectingChild {

    /** What stands before the number, and after it. */
    static final String HEAD = "رقم ";
    static final String MARKED = "الكلمة";
    static final String TAIL = " ثم " + MARKED + " في الآخر";

    private CorrectingChild() {
    }

    /** Arguments: project folder, document. */
    public static void main(String[] arguments) throws Exception {
        Project project = new FolderProjectStore(Tagsets.shipped(), new DiskStorage(), Clock.systemUTC(),
                Duration.ofMinutes(1)).open(Path.of(arguments[0]));
        DocumentId document = new DocumentId(arguments[1]);
        while (true) {
            String number = number(project.text(document));
            String next = Integer.toString(Integer.parseInt(number) + 1);
            project.apply(Revisions.correction(project, document,
                    TextEdits.of(new TextEdit(HEAD.length(), number, next))).change());
            say(next);
            if (Integer.parseInt(next) % 3 == 0) {
                project.save();
            }
        }
    }

    static String number(String text) {
        return text.substring(HEAD.length(), text.length() - TAIL.length());
    }

    /** In one write, so that the parent never reads half a line. */
    private static void say(String line) {
        PrintStream out = System.out;
        out.print(line + "\n");
        out.flush();
    }
}
