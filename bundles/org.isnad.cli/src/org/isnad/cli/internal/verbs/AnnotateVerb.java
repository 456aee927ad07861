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

import org.isnad.cli.Answer;
import org.isnad.cli.JsonObject;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.cli.internal.verbs.ProjectCall.Owned;
import org.isnad.cli.internal.verbs.RepeatWords.Repeated;
import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationData.Kind;
import org.isnad.model.AnnotationHead;
import org.isnad.model.AnnotationId;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.Features;
import org.isnad.model.GroupData;
import org.isnad.model.IdSource;
import org.isnad.model.Member;
import org.isnad.model.Origin;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Role;
import org.isnad.project.ProjectException;
import org.isnad.text.TextRange;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Annotates a document: marks a span, connects annotations, or says something of the whole. */
@Command
public final class AnnotateVerb implements Verb {

    @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "word.project")
    private String folder;

    @Parameters(index = "1", paramLabel = "DOCUMENT", descriptionKey = "word.document")
    private String id;

    @Option(names = "--layer", paramLabel = "LAYER", required = true, descriptionKey = "option.layer")
    private String layerName;

    @Option(names = "--range", paramLabel = "B-E[,B-E]", descriptionKey = "option.range")
    private String range;

    @Option(names = "--member", paramLabel = "ROLE=ID", descriptionKey = "option.member")
    private List<String> members = new ArrayList<>();

    @Option(names = "--set", paramLabel = "FEATURE=VALUE", descriptionKey = "option.set")
    private List<String> set = new ArrayList<>();

    @Option(names = "--as", paramLabel = "ANNOTATOR", descriptionKey = "option.as-writer")
    private String as;

    @Mixin
    private RepeatWords repeat;

    @Override
    public Answer run(VerbContext context) throws Exception {
        try (ProjectCall call = ProjectCall.open(context, folder)) {
            Document document = call.document(id);
            Layer layer = call.layer(layerName);
            Annotator annotator = call.writer(as);
            String text = call.project().text(document.id());
            AnnotationData made = annotation(context, call, document, text, annotator, layer);
            Owned owned = new Owned(annotator, made);
            JsonObject answer = new AnnotationJson(call.project().tagset()).answer(document, text, owned);
            List<String> lines = new ArrayList<>(AnnotationLines.of(context, List.of(owned), text));
            if (repeat.wanted()) {
                Repeated repeated = repeat.repeat(context, call, document, annotator, made, text);
                call.change(repeated.change());
                repeated.tell(answer, call, annotator);
                lines.addAll(repeated.lines(context, call, annotator));
            } else {
                call.change(AnnotationChange.add(document.id(), annotator, made));
            }
            return Answer.done(answer, lines);
        }
    }

    private AnnotationData annotation(VerbContext context, ProjectCall call, Document document, String text,
            Annotator annotator, Layer layer) throws VerbException, ProjectException {
        new PlaceWords(range, members).refuseMisplaced(context, Kind.valueOf(layer.kind().name()), layer.name());
        AnnotationId made = new IdSource(context.clock(), context.random()).next();
        AnnotationHead head = new AnnotationHead(layer.name(), annotator.name(), Origin.MANUAL, "");
        Features features = Features.of(new FeatureWords(context, call, document, layer).withDefaults(set));
        Instant now = context.clock().instant();
        return switch (layer.kind()) {
            case SPAN -> new SpanData(made, head, ranges(context, document, text), features, now);
            case RELATION -> {
                List<Member> ends = members(context, call, document, annotator, layer);
                yield new RelationData(made, head, MemberWords.end(ends, Role.SOURCE),
                        MemberWords.end(ends, Role.TARGET), features, now);
            }
            case GROUP -> new GroupData(made, head, members(context, call, document, annotator, layer), features, now);
            case DOCUMENT -> new DocumentAnnotationData(made, head, features, now);
        };
    }

    private List<TextRange> ranges(VerbContext context, Document document, String text) throws VerbException {
        if (range == null) {
            throw VerbException.words("MISSING_WORD",
                    Messages.text(context.locale(), "MISSING_WORD", "--range B-E[,B-E]"), "");
        }
        return new RangeWords(context, document, text).ranges(range);
    }

    private List<Member> members(VerbContext context, ProjectCall call, Document document, Annotator annotator,
            Layer layer) throws VerbException, ProjectException {
        return new MemberWords(context, call, document, annotator, layer).members(members);
    }
}
