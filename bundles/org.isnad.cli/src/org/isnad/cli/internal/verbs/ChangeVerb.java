/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.isnad.cli.Answer;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.cli.internal.verbs.ProjectCall.Owned;
import org.isnad.model.AnnotationData;
import org.isnad.model.Document;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.schema.Role;
import org.isnad.project.ProjectException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes the ranges, members or features of an annotation. */
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

    @Option(names = "--member", paramLabel = "ROLE=ID", descriptionKey = "option.member-or-none")
    private List<String> members = new ArrayList<>();

    @Override
    public Answer run(VerbContext context) throws Exception {
        if (set.isEmpty() && range == null && members.isEmpty()) {
            throw VerbException.words("MISSING_WORD",
                    Messages.text(context.locale(), "MISSING_WORD", "--set, --range, --member"), "");
        }
        try (ProjectCall call = ProjectCall.open(context, folder)) {
            Document document = call.document(documentId);
            Owned before = call.annotation(document, id);
            String text = call.project().text(document.id());
            new PlaceWords(range, members).refuseMisplaced(context, before.annotation().kind(),
                    before.annotation().layer());
            AnnotationData placed = placed(context, call, document, text, before);
            Owned after = new Owned(before.annotator(), described(context, call, document, placed));
            call.change(new AnnotationChange(document.id(), before.annotator(), before.annotation(),
                    after.annotation()));
            return Answer.done(new AnnotationJson(call.project().tagset()).answer(document, text, after),
                    AnnotationLines.of(context, List.of(after), text));
        }
    }

    /** With the ranges or members that the words name. */
    private AnnotationData placed(VerbContext context, ProjectCall call, Document document, String text, Owned before)
            throws VerbException, ProjectException {
        Instant now = context.clock().instant();
        if (range != null && before.annotation() instanceof SpanData span) {
            return span.withRanges(new RangeWords(context, document, text).ranges(range), now);
        }
        if (members.isEmpty()) {
            return before.annotation();
        }
        MemberWords words = new MemberWords(context, call, document, before.annotator(),
                call.layer(before.annotation().layer()));
        List<Member> connected = words.changed(AnnotationJson.members(before.annotation()), members);
        words.refuseCycle(before.annotation(), connected);
        return switch (before.annotation()) {
            case RelationData relation -> relation.withEnds(MemberWords.end(connected, Role.SOURCE),
                    MemberWords.end(connected, Role.TARGET), now);
            case GroupData group -> group.withMembers(connected, now);
            default -> throw new IllegalStateException("refused above: " + before.annotation().kind());
        };
    }

    /** With the features that the words name. */
    private AnnotationData described(VerbContext context, ProjectCall call, Document document, AnnotationData before)
            throws VerbException, ProjectException {
        if (set.isEmpty()) {
            return before;
        }
        AnnotationData after = before;
        Map<String, List<String>> features = new FeatureWords(context, call, document, call.layer(before.layer()))
                .features(set);
        for (Map.Entry<String, List<String>> feature : features.entrySet()) {
            after = after.withFeature(feature.getKey(), feature.getValue(), context.clock().instant());
        }
        return after;
    }
}
