/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.refi.internal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.isnad.exchange.ExportAnnotations;
import org.isnad.exchange.ExportContext;
import org.isnad.exchange.ExportDocument;
import org.isnad.exchange.FormatWriter;
import org.isnad.exchange.LossReport;
import org.isnad.exchange.support.XmlOutput;
import org.isnad.model.AnnotationData;
import org.isnad.model.Annotator;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.SpanData;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tag;
import org.isnad.text.OffsetMapper;
import org.isnad.text.OffsetUnit;
import org.isnad.text.TextProblems;
import org.isnad.text.message.MessageBundle;

/**
 * Writes a {@code .qdpx} project: each text as a file as it comes, and {@code project.qde} last. What this says about the
 * texts is held packed until then. GUIDs are made of names, so that one export is like another.
 */
public final class RefiWriter implements FormatWriter {

    private static final String NO_COLOUR = "#808080";
    /** Longer texts are not repeated in a selection's name. In UTF-16 code units. */
    private static final int LONGEST_NAME = 200;

    private static final MessageBundle MESSAGES = MessageBundle.beside(RefiWriter.class);

    private final Map<String, Map<String, String>> colours = new LinkedHashMap<>();
    private final Map<String, String> users = new TreeMap<>();
    private final Map<String, String> variables = new TreeMap<>();
    private ExportContext context;
    private ZipOutputStream zip;
    private Fragments sources;
    private Fragments notes;

    @Override
    public void open(ExportContext given) throws IOException {
        context = given;
        for (Layer layer : given.tagset().layers()) {
            if (layer.kind() == Layer.Kind.SPAN || layer.kind() == Layer.Kind.DOCUMENT) {
                code(layer.name(), "", layer.style().light());
                for (Tag tag : layer.tags()) {
                    code(layer.name(), tag.name(), tag.style().light());
                }
            }
        }
        sources = new Fragments();
        notes = new Fragments();
        zip = new ZipOutputStream(given.target().single(), StandardCharsets.UTF_8);
    }

    private void code(String layer, String tag, String colour) {
        colours.computeIfAbsent(layer, key -> new LinkedHashMap<>()).putIfAbsent(tag, colour);
    }

    @Override
    public void write(ExportDocument document, LossReport losses) throws IOException {
        String guid = guid("source", document.document().id().value());
        String text = document.text();
        if (TextProblems.firstLoneSurrogate(text).isPresent()) {
            losses.lost(document.document(), null, MESSAGES.text("lost.surrogates"));
        }
        entry("Sources/" + guid + ".txt");
        zip.write(whole(text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        document.annotations().forEach((annotator, said) -> see(document, annotator, said, losses));
        document.document().metadata().keySet().forEach(name -> variables.put(name, guid("variable", name)));
        sources.add(out -> source(document, guid, out));
        notes.add(out -> notes(document, out));
    }

    /** A lone surrogate has no UTF-8; it is replaced one to one. */
    private static String whole(String text) {
        StringBuilder whole = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i)) && TextProblems.splitsSurrogatePair(text, i + 1)) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                whole.setCharAt(i, XmlOutput.REPLACEMENT);
            }
        }
        return whole.toString();
    }

    private void entry(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(context.now().toEpochMilli());
        zip.putNextEntry(entry);
    }

    private void see(ExportDocument document, Annotator annotator, ExportAnnotations said, LossReport losses) {
        users.put(annotator.name(), guid("user", annotator.name()));
        said.all().forEach(annotation -> {
            code(annotation.layer(), "", NO_COLOUR);
            annotation.tag().ifPresent(tag -> code(annotation.layer(), tag, NO_COLOUR));
            if (annotation.features().getOrDefault(Layer.TAG, List.of()).size() > 1) {
                losses.lost(document.document(), annotation, MESSAGES.text("lost.tags"));
            }
        });
    }

    private void source(ExportDocument document, String guid, XmlOutput out) throws IOException {
        OffsetMapper characters = OffsetMapper.of(document.text(), OffsetUnit.CODE_POINT);
        out.begin("TextSource").attribute("guid", guid).attribute("name", document.document().title())
                .attribute("plainTextPath", QdaProject.INTERNAL + guid + ".txt");
        made(out, "", document.document().imported());
        for (Map.Entry<Annotator, ExportAnnotations> said : document.annotations().entrySet()) {
            String user = users.get(said.getKey().name());
            for (SpanData span : said.getValue().spans()) {
                selection(document, span, user, characters, out);
            }
        }
        for (Map.Entry<Annotator, ExportAnnotations> said : document.annotations().entrySet()) {
            for (DocumentAnnotationData whole : said.getValue().documentAnnotations()) {
                out.line();
                coding(whole, users.get(said.getKey().name()), true, out);
            }
        }
        for (Map.Entry<String, String> metadatum : document.document().metadata().entrySet()) {
            out.line().begin("VariableValue").begin("VariableRef")
                    .attribute("targetGUID", variables.get(metadatum.getKey())).end()
                    .element("TextValue", metadatum.getValue()).end();
        }
        out.line().end().line();
    }

    private void selection(ExportDocument document, SpanData span, String user, OffsetMapper characters, XmlOutput out)
            throws IOException {
        out.line().begin("PlainTextSelection").attribute("guid", span.id().toString());
        String covered = span.coveredText(document.text());
        if (covered.length() <= LONGEST_NAME) {
            out.attribute("name", covered);
        }
        out.attribute("startPosition", characters.toUnit(span.begin()))
                .attribute("endPosition", characters.toUnit(span.end()));
        made(out, user, span.time());
        coding(span, user, false, out);
        noteRef(span, out);
        out.end();
    }

    /** @param noted whether its note belongs to the coding, rather than to what is coded */
    private void coding(AnnotationData annotation, String user, boolean noted, XmlOutput out) throws IOException {
        out.begin("Coding").attribute("guid", guid("coding", annotation.id().toString()));
        made(out, user, annotation.time());
        out.begin("CodeRef").attribute("targetGUID", code(annotation.layer(), annotation.tag().orElse(""))).end();
        if (noted) {
            noteRef(annotation, out);
        }
        out.end();
    }

    private static void noteRef(AnnotationData annotation, XmlOutput out) throws IOException {
        if (!annotation.comment().isEmpty()) {
            out.begin("NoteRef").attribute("targetGUID", guid("note", annotation.id().toString())).end();
        }
    }

    private static void made(XmlOutput out, String user, Instant time) throws IOException {
        if (!user.isEmpty()) {
            out.attribute("creatingUser", user);
        }
        out.attribute("creationDateTime", time.toString());
    }

    private void notes(ExportDocument document, XmlOutput out) throws IOException {
        for (Map.Entry<Annotator, ExportAnnotations> said : document.annotations().entrySet()) {
            for (AnnotationData annotation : said.getValue().all().toList()) {
                if (!annotation.comment().isEmpty()) {
                    out.begin("Note").attribute("guid", guid("note", annotation.id().toString()));
                    made(out, users.get(said.getKey().name()), annotation.time());
                    out.element("PlainTextContent", annotation.comment()).end().line();
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (zip == null) {
            return;
        }
        try (ZipOutputStream archive = zip) {
            entry("project.qde");
            try (XmlOutput out = new XmlOutput(new Uncloseable(archive))) {
                project(out, archive);
            }
            archive.closeEntry();
        }
    }

    private void project(XmlOutput out, OutputStream raw) throws IOException {
        out.begin("Project").attribute("xmlns", QdaProject.NAMESPACE).attribute("name", context.title())
                .attribute("origin", QdaProject.ORIGIN).attribute("creationDateTime", context.now().toString());
        if (!users.isEmpty()) {
            out.line().begin("Users");
            for (Map.Entry<String, String> user : users.entrySet()) {
                out.line().begin("User").attribute("guid", user.getValue()).attribute("name", user.getKey()).end();
            }
            out.line().end();
        }
        codeBook(out);
        if (!variables.isEmpty()) {
            out.line().begin("Variables");
            for (Map.Entry<String, String> variable : variables.entrySet()) {
                out.line().begin("Variable").attribute("guid", variable.getValue())
                        .attribute("name", variable.getKey()).attribute("typeOfVariable", "Text").end();
            }
            out.line().end();
        }
        copied("Sources", sources, out, raw);
        copied("Notes", notes, out, raw);
        out.line().end();
    }

    private void codeBook(XmlOutput out) throws IOException {
        if (colours.isEmpty()) {
            return;
        }
        out.line().begin("CodeBook").begin("Codes");
        for (Map.Entry<String, Map<String, String>> layer : colours.entrySet()) {
            begin(out, layer.getKey(), "", layer.getKey(), layer.getValue().getOrDefault("", NO_COLOUR));
            for (Map.Entry<String, String> tag : layer.getValue().entrySet()) {
                if (!tag.getKey().isEmpty()) {
                    begin(out, layer.getKey(), tag.getKey(), tag.getKey(), tag.getValue());
                    out.end();
                }
            }
            out.line().end();
        }
        out.line().end().end();
    }

    private static void begin(XmlOutput out, String layer, String tag, String name, String colour) throws IOException {
        out.line().begin("Code").attribute("guid", code(layer, tag)).attribute("name", name)
                .attribute("isCodable", "true").attribute("color", colour);
    }

    private static void copied(String element, Fragments fragments, XmlOutput out, OutputStream raw)
            throws IOException {
        if (!fragments.isEmpty()) {
            out.line().begin(element).line().flush();
            fragments.copyTo(raw);
            out.end();
        }
    }

    private static String code(String layer, String tag) {
        return guid("code", layer + '\n' + tag);
    }

    private static String guid(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + ':' + name).getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** An archive goes on after one of its files. */
    private static final class Uncloseable extends FilterOutputStream {

        Uncloseable(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
