/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.isnad.cli.Answer;
import org.isnad.cli.JsonObject;
import org.isnad.cli.Table;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.internal.Messages;
import org.isnad.model.DocumentId;
import org.isnad.model.IdSource;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.assist.ContributedChecks;
import org.isnad.project.assist.Contributions;
import org.isnad.project.check.Finding;
import org.isnad.project.check.ProjectCheck;
import org.isnad.project.check.ProjectRepair;
import org.isnad.project.check.ProjectRepair.Plan;
import org.isnad.project.check.Severity;
import org.isnad.text.TextRange;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks whether everything in a project can be read, fits together and keeps to the tagset; repairs what it can. */
@Command
public final class CheckVerb implements Verb {

    /** Ranges that people are shown of one finding; scripts get them all. */
    private static final int MOST_RANGES = 3;

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "word.project")
    private String folder;

    @Option(names = "--repair", descriptionKey = "option.repair")
    private boolean repair;

    @Override
    public Answer run(VerbContext context) throws Exception {
        try (ProjectCall call = ProjectCall.open(context, folder)) {
            context.service(Contributions.class).problems(context.locale()).forEach(context::warn);
            List<Finding> findings = findings(context, call.project());
            Plan plan = ProjectRepair.plan(call.project(), findings, new IdSource(context.clock(), context.random()),
                    context.clock());
            if (!repair || plan.repaired().isEmpty()) {
                return answer(context, findings, plan.repaired(), List.of());
            }
            call.change(plan.change());
            return answer(context, findings(context, call.project()), List.of(), plan.repaired());
        }
    }

    private static List<Finding> findings(VerbContext context, Project project) throws ProjectException {
        Steps steps = new Steps(context.progress(), project.documents().size());
        List<Finding> findings =
                new ArrayList<>(ProjectCheck.check(project, document -> steps.next(document.id().value())));
        Contributions contributions = context.service(Contributions.class);
        findings.addAll(ContributedChecks.run(project, contributions.checks(), Contributions.PATIENCE));
        return findings;
    }

    /**
     * @param repairable those of the findings that {@code --repair} would repair
     * @param repaired   those that were found before, and repaired
     */
    private Answer answer(VerbContext context, List<Finding> findings, List<Finding> repairable,
            List<Finding> repaired) {
        Set<Finding> better = Collections.newSetFromMap(new IdentityHashMap<>());
        better.addAll(repairable);
        JsonObject json = new JsonObject().put("findings", findings.stream()
                .map(finding -> json(finding, better.contains(finding), context.locale())).toList());
        if (repair) {
            json.put("repaired", repaired.stream().map(finding -> FindingJson.described(finding)
                    .put("message", finding.repaired(context.locale()))).toList());
        }
        boolean wrong = findings.stream().anyMatch(finding -> finding.severity() != Severity.INFORMATION);
        return Answer.of(wrong, json, () -> lines(context, findings, repaired));
    }

    private static JsonObject json(Finding finding, boolean repairable, Locale locale) {
        return FindingJson.of(finding, locale)
                .put("annotation", finding.annotation().map(concerned -> concerned.id().toString()).orElse(null))
                .put("repairable", repairable);
    }

    private static List<String> lines(VerbContext context, List<Finding> findings, List<Finding> repaired) {
        Table table = new Table(context);
        for (Finding finding : repaired) {
            table.row(Messages.text(context.locale(), "repaired"), finding.name(), document(finding),
                    place(finding), finding.repaired(context.locale()));
        }
        for (Finding finding : findings) {
            table.row(FindingJson.severity(finding), finding.name(), document(finding), place(finding),
                    (finding.message(context.locale()) + " " + finding.repair(context.locale())).strip());
        }
        List<String> lines = new ArrayList<>(table.lines());
        lines.add(findings.isEmpty() ? Messages.text(context.locale(), "check-clean")
                : Messages.text(context.locale(), "check-findings", findings.size()));
        return lines;
    }

    private static String document(Finding finding) {
        return finding.document().map(DocumentId::value).orElse("");
    }

    private static String place(Finding finding) {
        return finding.ranges().stream().limit(MOST_RANGES).map(TextRange::toString).collect(Collectors.joining(","))
                + (finding.ranges().size() > MOST_RANGES ? ",…" : "");
    }}
