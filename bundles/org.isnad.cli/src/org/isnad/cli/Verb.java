/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli;

/**
 * One verb of the command line. What plug-in authors implement: a class with a public constructor without parameters,
 * whose fields picocli fills from the call ({@code @Parameters}, {@code @Option}). One object runs once. The options
 * that every verb has ({@code --json}, {@code --quiet}, {@code --wait}, {@code --help}) are added to it.
 */
public interface Verb {

    /**
     * Does the verb's work. Nothing is written to the process's own streams.
     *
     * @return the answer, in both forms; the caller prints the one that was asked for
     * @throws VerbException if the words are off or the work cannot be done
     * @throws Exception     anything else that went wrong; exceptions of the project, the search index and the formats
     *                       are told to the user by their own messages
     */
    Answer run(VerbContext context) throws Exception;
}
