/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.tests;

import java.util.ArrayList;
import java.util.List;

import org.isnad.cli.Answer;
import org.isnad.cli.JsonObject;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A verb of another plug-in: answers its words, and fails when told to. */
@Command
public final class EchoVerb implements Verb {

    @Parameters(paramLabel = "WORD", arity = "0..*", description = "anything")
    private List<String> words = new ArrayList<>();

    @Option(names = "--fail", description = "ends with an exception")
    private boolean fail;

    @Override
    public Answer run(VerbContext context) throws Exception {
        if (fail) {
            throw new IllegalStateException("told to fail");
        }
        return Answer.done(new JsonObject().put("words", words), words);
    }
}
