/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.isnad.project.ProjectException;
import org.isnad.project.ProjectProblem;

/** Makes the exceptions that users see from those that only name the fault. */
final class Problems {

    private Problems() {
    }

    static ProjectException notWritable(Path file, IOException cause) {
        return new ProjectException(ProjectProblem.NOT_WRITABLE, cause, file.toString(), reason(cause), detail(cause));
    }

    static ProjectException notReadable(Path file, IOException cause) {
        return new ProjectException(ProjectProblem.NOT_READABLE, cause, file.toString(), reason(cause), detail(cause));
    }

    static ProjectException damaged(Layout layout, Path file, DamagedFileException cause) {
        return new ProjectException(ProjectProblem.DAMAGED, cause, layout.name(file),
                cause.reason().name().toLowerCase(Locale.ROOT));
    }

    static ProjectException newer(Layout layout, Path file, NewerVersionException cause) {
        return new ProjectException(ProjectProblem.NEWER_VERSION, cause, layout.name(file),
                Integer.toString(cause.version()), Integer.toString(XmlFile.VERSION));
    }

    /** Throws what went wrong first, which carries the others. */
    static void throwFirst(List<ProjectException> failures) throws ProjectException {
        if (!failures.isEmpty()) {
            ProjectException first = failures.getFirst();
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    /** The word by which the messages choose their own words; {@code other} when only the system's will do. */
    private static String reason(IOException cause) {
        return switch (cause) {
            case NoSuchFileException e -> "missing";
            case AccessDeniedException e -> "denied";
            default -> "other";
        };
    }

    static String reasonOrDetail(IOException cause) {
        return cause instanceof AccessDeniedException ? reason(cause) : detail(cause);
    }

    private static String detail(IOException cause) {
        String reason = cause instanceof FileSystemException e ? e.getReason() : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }
}
