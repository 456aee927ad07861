/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import org.isnad.bench.NewsCorpus.Piece;
import org.isnad.bench.NewsCorpus.Report;
import org.isnad.model.AnnotationId;
import org.isnad.model.AnnotationSet;
import org.isnad.model.Annotator;
import org.isnad.model.Document;
import org.isnad.model.DocumentId;
import org.isnad.model.IdSource;
import org.isnad.model.Origin;
import org.isnad.model.Span;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Label;
import org.isnad.model.schema.Tagset;
import org.isnad.project.Project;
import org.isnad.project.ProjectListener;
import org.isnad.text.TextRange;

/**
 * A project of invented reports that is held in memory, so that what is measured is the index and not the disk's speed at
 * reading ten thousand small files. It answers what an index asks for; anything else is refused.
 */
final class NewsProject implements InvocationHandler {

    private static final Annotator ANNOTATOR = Annotator.named("bench");

    private final Path folder;
    private final IdSource ids;
    private final Map<DocumentId, Held> held = new TreeMap<>();
    private final List<ProjectListener> listeners = new ArrayList<>();
    private final Project project = (Project) Proxy.newProxyInstance(Project.class.getClassLoader(),
            new Class<?>[] {Project.class}, this);

    /** @param folder where the index may be written */
    NewsProject(Path folder) {
        this.folder = folder;
        ids = new IdSource(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), new SplittableRandom(42));
    }

    private record Held(Description document, String text, List<SpanData> spans) {
    }

    private record Description(DocumentId id, int length, String textHash) implements Document {
        @Override
        public String title() {
            return id.value();
        }

        @Override
        public String source() {
            return "";
        }

        @Override
        public String format() {
            return "text";
        }

        @Override
        public String charset() {
            return "UTF-8";
        }

        @Override
        public Instant imported() {
            return Instant.EPOCH;
        }

        @Override
        public Map<String, String> metadata() {
            return Map.of();
        }
    }

    private record Annotations(DocumentId document, Annotator annotator, List<SpanData> spans)
            implements AnnotationSet {
        @Override
        public Optional<? extends Span> span(AnnotationId id) {
            return spans.stream().filter(span -> span.id().equals(id)).findFirst();
        }
    }

    Project project() {
        return project;
    }

    synchronized DocumentId add(Report report) {
        DocumentId id = new DocumentId(report.id());
        List<SpanData> spans = new ArrayList<>();
        report.entities().forEach(entity -> spans.add(span(NewsQueries.ENTITY, entity)));
        report.claims().forEach(claim -> spans.add(span(NewsQueries.PASSAGE, claim)));
        spans.sort(Span.READING_ORDER);
        held.put(id, new Held(new Description(id, report.text().length(), report.id() + " 0"), report.text(),
                List.copyOf(spans)));
        return id;
    }

    private SpanData span(String layer, Piece piece) {
        return span(layer, piece.tag(), new TextRange(piece.begin(), piece.end()));
    }

    private SpanData span(String layer, String tag, TextRange range) {
        return new SpanData(ids.next(), layer, List.of(range), Map.of("tag", List.of(tag)), ANNOTATOR.name(),
                Instant.EPOCH, Origin.MANUAL, "");
    }

    /** Puts a text at the end of a document's, which moves none of its annotations. */
    void append(DocumentId id, String more, int edit) {
        synchronized (this) {
            Held before = held.get(id);
            String text = before.text() + more;
            held.put(id, new Held(new Description(id, text.length(), id.value() + " " + edit), text, before.spans()));
        }
        listeners.forEach(listener -> listener.documentChanged(id));
    }

    /** Marks the first letters of a document. */
    void mark(DocumentId id, String tag) {
        synchronized (this) {
            Held before = held.get(id);
            List<SpanData> spans = new ArrayList<>(before.spans());
            spans.add(span(NewsQueries.ENTITY, tag, new TextRange(0, 1)));
            spans.sort(Span.READING_ORDER);
            held.put(id, new Held(before.document(), before.text(), List.copyOf(spans)));
        }
        listeners.forEach(listener -> listener.annotationsChanged(id));
    }

    @Override
    public synchronized Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "folder" -> folder;
            case "name" -> "bench";
            case "readOnly", "dirty" -> false;
            case "tagset" -> new Tagset("bench", new Label("", ""), List.of());
            case "documents" -> held.values().stream().map(one -> (Document) one.document()).toList();
            case "document" -> Optional.ofNullable(held.get(arguments[0])).map(one -> (Document) one.document());
            case "text" -> held.get(arguments[0]).text();
            case "annotators" -> List.of(ANNOTATOR);
            case "annotator" -> Optional.of(ANNOTATOR);
            case "annotations", "glance" -> new Annotations((DocumentId) arguments[0], ANNOTATOR,
                    held.get(arguments[0]).spans());
            case "annotationState" -> Integer.toString(held.get(arguments[0]).spans().size());
            case "entities", "claims", "claimRelations", "history" -> List.of();
            case "read" -> ((Callable<?>) arguments[0]).call();
            case "addListener" -> {
                listeners.add((ProjectListener) arguments[0]);
                yield null;
            }
            case "removeListener" -> {
                listeners.remove(arguments[0]);
                yield null;
            }
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == arguments[0];
            case "toString" -> "invented reports";
            default -> throw new UnsupportedOperationException(method.toString());
        };
    }
}
