/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.isnad.cli.Answer;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.cli.internal.verbs.ProjectCall.Owned;
import org.isnad.model.Document;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes the ranges or features of an annotation. */
@Command
public final class ChangeVerb implements Verb {

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "word.project")
    private String folder;

    @Parameters(index = "1", paramLabel = "DOCUMENT", descriptionKey = "word.document")
    private String documentId;

    @Parameters(index = "2", paramLabel = "ID", descriptionKey = "word.annotation")
    private String id;

    @Option(names = "--set", paramLabel = "FEATURE=VALUE", descriptionKey = "option.set-or-remove")
    private List<String> set = new ArrayList<>();

    @Option(names = "--range", paramLabel = "B-E[,B-E]", descriptionKey = "option.range")
    private String range;

    @Option(names = "--member", paramLabel = "ROLE=ID", hidden = true)
    private List<String> members = new ArrayList<>();

    @Override
    public Answer run(VerbContext context) throws Exception {
        if (set.isEmpty() && range == null && members.isEmpty()) {
            throw VerbException.words("MISSING_WORD",
                    Messages.text(context.locale(), "MISSING_WORD", "--set, --range"), "");
        }
        try (ProjectCall call = ProjectCall.open(context, folder)) {
            Document document = call.document(documentId);
            Owned before = call.annotation(document, id);
            String text = call.project().text(document.id());
            SpanWords words = new SpanWords(context, call.project().tagset());
            if (!members.isEmpty() || !(before.annotation() instanceof SpanData span)) {
                throw words.notYet(members.isEmpty() ? before.annotation().layer() : "--member");
            }
            Owned after = new Owned(before.annotator(), changed(context, words, span, document, text));
            call.project().apply(new AnnotationChange(document.id(), before.annotator(), span, after.annotation()));
            call.project().save();
            return Answer.done(new AnnotationJson(call.project().tagset()).answer(document, text, after),
                    AnnotationLines.of(context, List.of(after), text));
        }
    }

    private SpanData changed(VerbContext context, SpanWords words, SpanData before, Document document, String text)
            throws VerbException {
        SpanData after = before;
        if (range != null) {
            after = after.withRanges(words.ranges(range, document, text), context.clock().instant());
        }
        if (!set.isEmpty()) {
            Map<String, List<String>> features = words.features(set, words.layer(before.layer()));
            for (Map.Entry<String, List<String>> feature : features.entrySet()) {
                after = after.withFeature(feature.getKey(), feature.getValue(), context.clock().instant());
            }
        }
        return after;
    }
}
