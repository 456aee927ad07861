/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.Locale;

import org.isnad.cli.Answer;
import org.isnad.cli.ExitCode;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.tagset.ide.TagsetServer;

import picocli.CommandLine.Command;

/** Serves an editor of another program on standard streams. What it has to tell people goes to standard error. */
@Command
public final class LspVerb implements Verb {

    @Override
    public Answer run(VerbContext context) throws Exception {
        int exit = TagsetServer.serve(context.in(), context.out(),
                language -> Locale.setDefault(Locale.Category.DISPLAY, language));
        return Answer.spoken(exit == 0 ? ExitCode.DONE : ExitCode.FOUND);
    }
}
