/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Shell;
import org.isnad.project.ProjectException;
import org.isnad.tagset.TagsetException;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.internal.problem.ErrorDialog;

/** Tells people what went wrong: a sentence, the details folded away, a button that copies all of it. */
public final class Errors {

    private Errors() {
    }

    /** Shows what went wrong and waits until the user has read it. Used on the UI thread. */
    public static void show(Shell parent, Throwable problem) {
        show(parent, sentence(problem), problem);
    }

    /**
     * Shows what went wrong and waits until the user has read it. Used on the UI thread.
     *
     * @param sentence what happened, where, what was kept and what to do, in the user's language
     * @param problem  its stack trace is in the details and in the log
     */
    public static void show(Shell parent, String sentence, Throwable problem) {
        log(problem);
        new ErrorDialog(parent, sentence, details(problem)).open();
    }

    /**
     * Puts a problem into the log with its code alone: a message may hold the text of documents, which the log must
     * not.
     */
    public static void log(Throwable problem) {
        ILog.get().error(code(problem), problem);
    }

    /** The sentence of a problem in the user's language, where it has one. */
    public static String sentence(Throwable problem) {
        if (problem instanceof ProjectException e) {
            return e.message(MessageBundle.userLocale());
        }
        if (problem instanceof TagsetException e) {
            return e.message(MessageBundle.userLocale());
        }
        String message = problem.getLocalizedMessage();
        return message == null || message.isBlank() ? problem.getClass().getSimpleName() : message;
    }

    private static String code(Throwable problem) {
        return problem instanceof ProjectException e ? e.problem().name() : problem.getClass().getName();
    }

    private static String details(Throwable problem) {
        StringWriter text = new StringWriter();
        problem.printStackTrace(new PrintWriter(text, true));
        return code(problem) + System.lineSeparator() + text;
    }
}
