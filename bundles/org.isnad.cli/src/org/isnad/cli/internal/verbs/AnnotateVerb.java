/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.isnad.cli.Answer;
import org.isnad.cli.Verb;
import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.verbs.ProjectCall.Owned;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.IdSource;
import org.isnad.model.Origin;
import org.isnad.model.SpanData;
import org.isnad.model.change.AnnotationChange;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Marks a span of a document. */
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

    @Option(names = "--set", paramLabel = "FEATURE=VALUE", descriptionKey = "option.set")
    private List<String> set = new ArrayList<>();

    @Option(names = "--as", paramLabel = "ANNOTATOR", descriptionKey = "option.as-writer")
    private String as;

    @Option(names = "--member", paramLabel = "ROLE=ID", hidden = true)
    private List<String> members = new ArrayList<>();

    @Override
    public Answer run(VerbContext context) throws Exception {
        try (ProjectCall call = ProjectCall.open(context, folder)) {
            Document document = call.document(id);
            SpanWords words = new SpanWords(context, call.project().tagset());
            Layer layer = words.layer(layerName);
            if (!members.isEmpty() || range == null) {
                throw words.notYet(members.isEmpty() ? layerName : "--member");
            }
            Annotator annotator = call.writer(as);
            String text = call.project().text(document.id());
            SpanData span = new SpanData(new IdSource(context.clock(), context.random()).next(), layer.name(),
                    words.ranges(range, document, text), features(words, layer), annotator.name(),
                    context.clock().instant(), Origin.MANUAL, "");
            call.project().apply(AnnotationChange.add(document.id(), annotator, span));
            call.project().save();
            Owned made = new Owned(annotator, span);
            return Answer.done(new AnnotationJson(call.project().tagset()).answer(document, text, made),
                    AnnotationLines.of(context, List.of(made), text));
        }
    }

    private Map<String, List<String>> features(SpanWords words, Layer layer) throws VerbException {
        Map<String, List<String>> features = new LinkedHashMap<>();
        for (FeatureType feature : layer.features()) {
            if (!feature.defaultValue().isEmpty()) {
                features.put(feature.name(), List.of(feature.defaultValue()));
            }
        }
        features.putAll(words.features(set, layer));
        return features;
    }
}
