/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.refi.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.isnad.exchange.AnnotationDrafts;
import org.isnad.exchange.AnnotationDrafts.Draft;
import org.isnad.exchange.ImportResult;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.ImportResult.Rejected;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.LabelsSeen;
import org.isnad.exchange.support.SafeXml;
import org.isnad.exchange.support.Titles;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Style;
import org.isnad.text.OffsetDetection;
import org.isnad.text.OffsetDetection.Detected;
import org.isnad.text.OffsetDetection.Quote;
import org.isnad.text.OffsetMapper;
import org.isnad.text.OffsetUnit;
import org.isnad.text.SplitCharacterException;
import org.isnad.text.TextRange;
import org.isnad.text.message.MessageBundle;

/**
 * Turns the sources of a project into documents. A code is a tag of the layer {@code Entity}; in a project that Isnad
 * wrote, a code at the top is a layer.
 */
final class QdaReading {

    private static final String LAYER = "Entity";
    /** Of what is selected, but not coded. */
    private static final String SELECTION = "Selection";

    private static final MessageBundle MESSAGES = MessageBundle.beside(QdaReading.class);

    private final QdaProject project;
    private final ImportSettings settings;
    private final Map<String, String> noteFiles;
    private final Set<String> ambiguous = new HashSet<>();

    /** @param noteFiles the texts of notes that stand in files, by path */
    QdaReading(QdaProject project, ImportSettings settings, Map<String, String> noteFiles) {
        this.project = project;
        this.settings = settings;
        this.noteFiles = noteFiles;
        Set<String> names = new HashSet<>();
        project.codes().values().stream().map(QdaProject.Code::name).filter(name -> !names.add(name))
                .forEach(ambiguous::add);
    }

    /** What a code stands for. @param tag empty for the layer itself */
    private record Label(String layer, String tag) {
    }

    private Label label(QdaProject.Code code) {
        QdaProject.Code parent = project.codes().get(code.parent());
        String name = SafeXml.storable(code.name());
        if (project.own()) {
            return parent == null ? new Label(name, "") : new Label(SafeXml.storable(parent.name()), name);
        }
        return new Label(LAYER, parent != null && ambiguous.contains(code.name())
                ? SafeXml.storable(parent.name()) + '/' + name : name);
    }

    void declare(ImportSink sink) {
        LabelsSeen labels = new LabelsSeen("refi-qda");
        for (QdaProject.Code code : project.codes().values()) {
            Label label = label(code);
            if (!label.layer().isEmpty()) {
                LabelsSeen.LayerSeen layer = labels.layer(label.layer(), Layer.Kind.SPAN);
                String colour = code.colour().toLowerCase(Locale.ROOT);
                if (!label.tag().isEmpty() && colour.matches("#[0-9a-f]{6}")) {
                    layer.tag(label.tag(), new Style(colour, colour));
                } else {
                    layer.tag(label.tag());
                }
            }
        }
        if (!labels.isEmpty()) {
            sink.declare(labels.tagset());
        }
    }

    /** One source as a document, or why not. */
    ImportResult document(QdaProject.Source source, String text, String charset) {
        if (text.isBlank()) {
            return new Rejected("NO_TEXT", MESSAGES.text("no-text", source.name()));
        }
        List<Notice> notices = new ArrayList<>();
        Map<String, AnnotationDrafts> drafts = new LinkedHashMap<>();
        Detected detected = OffsetDetection.detect(text, source.selections().stream()
                .filter(selection -> !selection.name().isEmpty())
                .map(selection -> new Quote(selection.begin(), selection.end(), selection.name())).toList(),
                OffsetUnit.CODE_POINT);
        OffsetMapper offsets = OffsetMapper.of(text, detected.unit());
        for (QdaProject.Selection selection : source.selections()) {
            Optional<TextRange> range = range(selection, offsets);
            if (range.isEmpty()) {
                notices.add(new Notice(selection.line(), selection.column(),
                        MESSAGES.text("place", selection.begin(), selection.end(), offsets.length())));
            } else {
                selection(selection, range.get(), drafts, notices);
            }
        }
        for (QdaProject.Coding coding : source.codings()) {
            draft(coding, List.of(), drafts, notices, 0, 0).ifPresent(Draft::document);
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        source.variables().forEach((name, value) -> metadata.put(SafeXml.storable(name), SafeXml.storable(value)));
        String title = Titles.visible(source.name());
        return new Imported(source.name(), title.isEmpty() ? Titles.of(text, "") : title, text, charset, metadata,
                drafts.values().stream().map(AnnotationDrafts::said).toList(),
                source.selections().isEmpty() ? Optional.empty() : Optional.of(detected.unit()), notices);
    }

    private static Optional<TextRange> range(QdaProject.Selection selection, OffsetMapper offsets) {
        if (selection.end() < selection.begin() || selection.end() > offsets.length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TextRange(offsets.toUtf16(selection.begin()), offsets.toUtf16(selection.end())));
        } catch (SplitCharacterException e) {
            return Optional.empty();
        }
    }

    private void selection(QdaProject.Selection selection, TextRange range, Map<String, AnnotationDrafts> drafts,
            List<Notice> notices) {
        for (QdaProject.Coding coding : selection.codings()) {
            draft(coding, selection.notes(), drafts, notices, selection.line(), selection.column())
                    .ifPresent(draft -> draft.span(range));
        }
        if (selection.codings().isEmpty()) {
            Draft draft = drafts(selection.user(), drafts).draft(SELECTION).time(time(selection.time()));
            comment(draft, selection.notes());
            draft.span(range);
        }
    }

    private Optional<Draft> draft(QdaProject.Coding coding, List<String> notes, Map<String, AnnotationDrafts> drafts,
            List<Notice> notices, int line, int column) {
        QdaProject.Code code = project.codes().get(coding.code());
        Label label = code == null ? new Label("", "") : label(code);
        if (label.layer().isEmpty()) {
            notices.add(new Notice(line, column, MESSAGES.text("code", coding.code())));
            return Optional.empty();
        }
        Draft draft = drafts(coding.user(), drafts).draft(label.layer()).tag(label.tag()).time(time(coding.time()));
        comment(draft, notes);
        comment(draft, coding.notes());
        return Optional.of(draft);
    }

    private AnnotationDrafts drafts(String user, Map<String, AnnotationDrafts> drafts) {
        return drafts.computeIfAbsent(SafeXml.storable(project.users().getOrDefault(user, "")), settings::drafts);
    }

    private void comment(Draft draft, List<String> guids) {
        for (String guid : guids) {
            QdaProject.Note note = project.notes().get(guid);
            String text = note == null ? "" : note.path().isEmpty() ? note.text()
                    : noteFiles.getOrDefault(note.path(), "");
            if (!text.isEmpty()) {
                draft.comment(SafeXml.storable(text));
            }
        }
    }

    private Instant time(String text) {
        try {
            return text.isEmpty() ? settings.now() : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            // some programs write a time without zone, which says no instant
            return settings.now();
        }
    }
}
