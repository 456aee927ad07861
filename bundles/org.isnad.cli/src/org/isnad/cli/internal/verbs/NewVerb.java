/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.isnad.cli.Answer;
import org.isnad.cli.JsonObject;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.model.schema.Tagset;
import org.isnad.project.Project;
import org.isnad.project.ProjectStore;
import org.isnad.sample.SampleProject;
import org.isnad.tagset.TagsetException;
import org.isnad.tagset.Tagsets;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a project folder. */
@Command
public final class NewVerb implements Verb {

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "word.new-project")
    private String folder;

    @Option(names = "--tagset", paramLabel = "NAME|FILE", descriptionKey = "option.tagset")
    private String tagset = Tagsets.DEFAULT;

    @Option(names = "--sample", descriptionKey = "option.sample")
    private boolean sample;

    @Override
    public Answer run(VerbContext context) throws Exception {
        Tagset chosen = tagset(context);
        if (sample && !chosen.name().equals(Tagsets.DEFAULT)) {
            throw VerbException.words("SAMPLE_TAGSET",
                    Messages.text(context.locale(), "SAMPLE_TAGSET", Tagsets.DEFAULT), "");
        }
        Path path = context.path(folder);
        ProjectStore store = context.service(ProjectStore.class).withPatience(context.patience());
        try (Project project = store.create(path, name(path), chosen)) {
            if (sample) {
                SampleProject.fill(project, context.clock(), context.random(), context.progress()::step);
            }
        }
        return Answer.done(new JsonObject().put("project", folder),
                List.of(Messages.text(context.locale(), "new-done", context.isolate(folder))));
    }

    private Tagset tagset(VerbContext context) throws VerbException, TagsetException, IOException {
        Tagsets tagsets = context.service(Tagsets.class);
        Optional<Tagset> shipped = tagsets.find(tagset);
        if (shipped.isPresent()) {
            return shipped.get();
        }
        Path file = context.path(tagset);
        if (!Files.isRegularFile(file)) {
            throw Names.unknown(context.locale(), "UNKNOWN_TAGSET", tagset,
                    tagsets.all().stream().map(Tagset::name).toList());
        }
        return tagsets.read(file);
    }

    /** What a project in a folder is called. */
    static String name(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "isnad" : name.toString();
    }
}
