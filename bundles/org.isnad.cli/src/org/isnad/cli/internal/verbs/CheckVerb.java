/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.isnad.cli.Answer;
import org.isnad.cli.JsonObject;
import org.isnad.cli.Table;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.model.DocumentId;
import org.isnad.project.check.Finding;
import org.isnad.project.check.ProjectCheck;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks whether everything in a project can be read and fits together. */
@Command
public final class CheckVerb implements Verb {

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "word.project")
    private String folder;

    @Option(names = "--repair", hidden = true)
    private boolean repair;

    @Override
    public Answer run(VerbContext context) throws Exception {
        if (repair) {
            throw VerbException.words("NOT_IN_THIS_VERSION",
                    Messages.text(context.locale(), "LATER_OPTION", "--repair"), "");
        }
        try (ProjectCall call = ProjectCall.open(context, folder)) {
            Steps steps = new Steps(context.progress(), call.project().documents().size());
            List<Finding> findings = ProjectCheck.check(call.project(), document -> steps.next(document.id().value()));
            JsonObject json = new JsonObject()
                    .put("findings", findings.stream().map(finding -> json(finding, context.locale())).toList());
            return Answer.of(!findings.isEmpty(), json, lines(context, findings));
        }
    }

    private static JsonObject json(Finding finding, Locale locale) {
        return new JsonObject().put("code", finding.code().name())
                .put("severity", severity(finding))
                .put("document", finding.document().map(DocumentId::value).orElse(null))
                .put("ranges", finding.ranges().stream().map(range -> List.of(range.begin(), range.end())).toList())
                .put("message", finding.message(locale))
                .put("repair", finding.repair(locale));
    }

    private static List<String> lines(VerbContext context, List<Finding> findings) {
        if (findings.isEmpty()) {
            return List.of(Messages.text(context.locale(), "check-clean"));
        }
        Table table = new Table(context);
        for (Finding finding : findings) {
            table.row(severity(finding), finding.code().name(), finding.document().map(DocumentId::value).orElse(""),
                    finding.message(context.locale()) + " " + finding.repair(context.locale()));
        }
        List<String> lines = new ArrayList<>(table.lines());
        lines.add(Messages.text(context.locale(), "check-findings", findings.size()));
        return lines;
    }

    private static String severity(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }
}
