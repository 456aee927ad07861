/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.tests;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.isnad.exchange.FormatReader;
import org.isnad.exchange.FormatSettings;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.bdoc.internal.BdocReader;
import org.isnad.exchange.doccano.internal.DoccanoReader;
import org.isnad.exchange.labelstudio.internal.LabelStudioReader;
import org.isnad.exchange.spacy.internal.SpacyReader;
import org.isnad.exchange.webannotation.internal.WebAnnotationReader;
import org.isnad.model.AnnotationData;
import org.isnad.model.GroupData;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.testkit.exchange.DeclaredFormat;
import org.isnad.testkit.exchange.MemoryFiles;
import org.isnad.testkit.exchange.Readings;

/** Reads JSON that a test holds, and shows what it says. */
final class JsonReadings {

    private JsonReadings() {
    }

    static Readings bdoc(String content) throws Exception {
        return read(new BdocReader(), "bdoc-json", new MemoryFiles(), content);
    }

    static Readings doccano(String content) throws Exception {
        return read(new DoccanoReader(), "doccano-jsonl", new MemoryFiles(), content);
    }

    static Readings spacy(String content) throws Exception {
        return read(new SpacyReader(), "spacy-jsonl", new MemoryFiles(), content);
    }

    static Readings labelStudio(MemoryFiles files, String content) throws Exception {
        return read(new LabelStudioReader(), "labelstudio-json", files, content);
    }

    static Readings web(String text, String content) throws Exception {
        return web(new MemoryFiles().with("a.txt", text), content);
    }

    static Readings web(MemoryFiles files, String content) throws Exception {
        return read(new WebAnnotationReader(), "w3c-annotation", files, content);
    }

    private static Readings read(FormatReader reader, String format, MemoryFiles files, String content)
            throws IOException {
        return Readings.of(reader, files.with("documents.json", content).source("documents.json"),
                FormatSettings.defaults(DeclaredFormat.in(reader.getClass(), format).readingOptions()));
    }

    /** All annotations as layer, tags, text, other features and comment. */
    static List<String> said(Imported read) {
        List<AnnotationData> all = read.annotations().stream().flatMap(said -> said.annotations().stream()).toList();
        return all.stream().map(annotation -> Stream.of(annotation.layer(),
                String.join(",", annotation.features().getOrDefault("tag", List.of())), text(annotation, all, read.text()),
                features(annotation), annotation.comment().isEmpty() ? "" : "# " + annotation.comment())
                .filter(part -> !part.isEmpty()).reduce((one, other) -> one + " " + other).orElseThrow()).toList();
    }

    private static String features(AnnotationData annotation) {
        Map<String, List<String>> others = new TreeMap<>(annotation.features());
        others.remove("tag");
        return others.isEmpty() ? "" : others.toString();
    }

    private static String text(AnnotationData annotation, List<AnnotationData> all, String text) {
        return switch (annotation) {
            case SpanData span -> "«" + span.coveredText(text) + "»";
            case RelationData relation -> covered(relation.source(), all, text) + "→" + covered(relation.target(), all, text);
            case GroupData group -> group.members().toString();
            default -> "";
        };
    }

    private static String covered(Object id, List<AnnotationData> all, String text) {
        return all.stream().filter(one -> one.id().equals(id)).map(SpanData.class::cast).findFirst().orElseThrow()
                .coveredText(text);
    }
}
