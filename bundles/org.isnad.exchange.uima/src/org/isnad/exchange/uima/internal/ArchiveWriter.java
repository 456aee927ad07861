/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.uima.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import org.isnad.text.message.MessageBundle;

/**
 * Writes an INCEpTION project: its texts under {@code source}, an archive with XMI and types for each annotator of each
 * document, and last the JSON with layers and tagsets. Besides the annotators' files there is one of
 * {@code INITIAL_CAS}, which holds the text and its description and no annotations.
 */
public final class ArchiveWriter implements FormatWriter {

    private static final String ENDING = ".txt";
    private static final MessageBundle MESSAGES = MessageBundle.beside(ArchiveWriter.class);

    private ExportContext context;
    private ZipOutputStream zip;
    private final List<ArchiveJson.Written> documents = new ArrayList<>();

    @Override
    public void open(ExportContext given) throws IOException {
        context = given;
        zip = new ZipOutputStream(given.target().single(), StandardCharsets.UTF_8);
    }

    @Override
    public void write(ExportDocument document, LossReport losses) throws IOException {
        String name = document.document().id().value() + ENDING;
        put(zip, ArchiveParts.SOURCE + name, document.text().getBytes(StandardCharsets.UTF_8));
        long replaced = put(ArchiveParts.ANNOTATION + name + '/' + ArchiveParts.INITIAL, document, List.of(), losses);
        Set<String> taken = new HashSet<>(Set.of(ArchiveParts.INITIAL.toLowerCase(Locale.ROOT)));
        List<String> users = new ArrayList<>();
        for (Map.Entry<Annotator, ExportAnnotations> said : document.annotations().entrySet()) {
            String user = said.getKey().name();
            String folder = user.equals(ArchiveParts.CURATOR) ? ArchiveParts.CURATION : ArchiveParts.ANNOTATION;
            replaced = Math.max(replaced, put(folder + name + '/' + fileName(user, taken), document,
                    said.getValue().all().toList(), losses));
            users.add(user);
        }
        if (replaced > 0) {
            losses.lost(document.document(), null, MESSAGES.text("lost.characters", replaced));
        }
        documents.add(new ArchiveJson.Written(name, users));
    }

    /** Writes an archive within the archive. @return how many characters XML cannot hold */
    private long put(String path, ExportDocument document, List<AnnotationData> annotations, LossReport losses)
            throws IOException {
        WrittenTypes types = new WrittenTypes(context.tagset());
        annotations.forEach(types::see);
        XmiWriter.nameLostValues(document.document(), annotations, types, losses);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        long replaced;
        try (ZipOutputStream inner = new ZipOutputStream(packed, StandardCharsets.UTF_8)) {
            ByteArrayOutputStream cas = new ByteArrayOutputStream();
            try (XmlOutput out = new XmlOutput(cas)) {
                new XmiDocument(document, annotations, types, out).write();
                replaced = out.replaced();
            }
            put(inner, document.document().id().value() + ENDING + ".xmi", cas.toByteArray());
            ByteArrayOutputStream system = new ByteArrayOutputStream();
            try (XmlOutput out = new XmlOutput(system)) {
                types.write(out);
            }
            put(inner, "TypeSystem.xml", system.toByteArray());
        }
        put(zip, path + ".zip", packed.toByteArray());
        return replaced;
    }

    private void put(ZipOutputStream into, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(context.now().toEpochMilli());
        into.putNextEntry(entry);
        into.write(content);
        into.closeEntry();
    }

    /**
     * A name that every file system takes and that is no other's, also where letters' case does not count: what may not
     * be in it stands there as in addresses, and all of a second name that differs in case alone.
     */
    private static String fileName(String user, Set<String> taken) {
        StringBuilder name = new StringBuilder();
        user.codePoints().mapToObj(Character::toString).forEach(c -> name.append(
                "%/\\:*?\"<>|.+".contains(c) || Character.isISOControl(c.codePointAt(0)) ? escaped(c) : c));
        return taken.add(name.toString().toLowerCase(Locale.ROOT)) ? name.toString() : escaped(user);
    }

    private static String escaped(String part) {
        StringBuilder escaped = new StringBuilder();
        for (byte one : part.getBytes(StandardCharsets.UTF_8)) {
            escaped.append(String.format(Locale.ROOT, "%%%02X", one & 0xFF));
        }
        return escaped.toString();
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            try (ZipOutputStream last = zip) {
                put(last, ArchiveProject.FILE + ".json", ArchiveJson.of(context, documents));
            }
        }
    }
}
