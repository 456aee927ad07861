/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.List;
import java.util.Optional;

import org.isnad.cli.Answer;
import org.isnad.cli.JsonObject;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.language.ide.Edit;
import org.isnad.language.ide.Renamed;
import org.isnad.project.TagsetSource;
import org.isnad.project.schema.AnnotationRenames;
import org.isnad.project.schema.RenamePlan;
import org.isnad.project.schema.TagsetChange;
import org.isnad.tagset.ide.TagsetServices;
import org.isnad.tagset.ide.TagsetServices.Named;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a project's tagset, or renames what it declares, in all annotations as well. */
@Command
public final class TagsetVerb implements Verb {

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "word.project")
    private String folder;

    @Option(names = "--rename", paramLabel = "PATH=NAME", descriptionKey = "option.rename")
    private String rename;

    @Option(names = "--dry-run", descriptionKey = "option.rename-dry-run")
    private boolean dryRun;

    @Override
    public Answer run(VerbContext context) throws Exception {
        try (ProjectCall call = ProjectCall.open(context, folder)) {
            TagsetSource source = call.project().tagsetSource();
            if (rename != null) {
                return renamed(context, call, source);
            }
            JsonObject json = new JsonObject().put("tagset", call.project().tagset().name())
                    .put("file", source.file()).put("text", source.text());
            return Answer.done(json, source.text().lines().toList());
        }
    }

    private Answer renamed(VerbContext context, ProjectCall call, TagsetSource source) throws Exception {
        int equals = rename.lastIndexOf('=');
        if (equals <= 0 || equals == rename.length() - 1) {
            throw VerbException.words("BAD_RENAME", Messages.text(context.locale(), "BAD_RENAME", rename), "");
        }
        String name = rename.substring(equals + 1);
        TagsetServices services = new TagsetServices(source.around());
        Named named = named(context, services, source.text(), rename.substring(0, equals));
        String text = switch (services.rename(source.text(), named.offset(), name)) {
            case Renamed.Done done -> Edit.apply(source.text(), done.edits());
            case Renamed.Refused refused -> throw VerbException.words("NAME_REFUSED", refused.reason(), "");
        };
        RenamePlan plan = AnnotationRenames.plan(call.project(),
                services.renames(source.text(), named.offset(), name), () -> false);
        if (!dryRun) {
            new TagsetChange(source.text(), text, plan.change()).applyTo(call.project());
            call.project().save();
        }
        return answer(context, plan);
    }

    private static Named named(VerbContext context, TagsetServices services, String text, String path)
            throws VerbException {
        Optional<Named> named = services.named(text, List.of(path.split("\\.")));
        return named.orElseThrow(() -> VerbException.words("NOT_DECLARED",
                Messages.text(context.locale(), "NOT_DECLARED", path),
                Messages.text(context.locale(), "NOT_DECLARED.hint")));
    }

    private Answer answer(VerbContext context, RenamePlan plan) {
        JsonObject json = new JsonObject().put("annotations", plan.annotations()).put("documents", plan.documents());
        String key = dryRun ? "would-rename" : "renamed";
        return Answer.done(json,
                List.of(Messages.text(context.locale(), key, plan.annotations(), plan.documents())));
    }
}
