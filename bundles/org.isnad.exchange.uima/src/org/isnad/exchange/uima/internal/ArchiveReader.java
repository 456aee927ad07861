/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.uima.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportResult.Notice;
import org.isnad.exchange.ImportResult.Rejected;
import org.isnad.exchange.ImportResult.Said;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.ImportSource;
import org.isnad.exchange.LabelsSeen;
import org.isnad.exchange.support.DecodedText;
import org.isnad.exchange.support.Titles;
import org.isnad.model.Annotator;
import org.isnad.model.AnnotatorNameException;
import org.isnad.text.OffsetUnit;
import org.isnad.text.message.MessageBundle;

/**
 * Reads what INCEpTION exports as a project's backup: the layers and tagsets of its JSON, and of each document what every
 * annotator says, in XMI or JSON. What all began with and what was agreed in curation come under INCEpTION's own names,
 * {@code INITIAL_CAS} and {@code CURATION_USER}. Java's serialized form is not opened: it may run anything.
 */
public final class ArchiveReader implements FormatReader {

    private static final List<String> FIRST_ENTRIES = List.of(ArchiveProject.FILE, ArchiveParts.SOURCE,
            ArchiveParts.ANNOTATION, ArchiveParts.CURATION, "annotation_ser/", "curation_ser/");

    private static final MessageBundle MESSAGES = MessageBundle.beside(ArchiveReader.class);

    /** By the names of the first entries: no other archive of ours has such folders. */
    @Override
    public boolean recognises(byte[] head, String fileName) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        // a name begins 30 bytes after its entry does; see APPNOTE.TXT, section 4.3.7
        return start.startsWith("PK\3\4")
                && FIRST_ENTRIES.stream().anyMatch(entry -> start.startsWith(entry, 30));
    }

    @Override
    public void read(ImportSource source, ImportSettings settings, ImportSink sink)
            throws IOException, BadInputException {
        ArchiveProject project = ArchiveProject.read(source);
        ArchiveParts parts = ArchiveParts.read(source, project, Runtime.getRuntime().maxMemory());
        LabelsSeen labels = ArchiveLayers.of(project);
        if (!labels.isEmpty()) {
            sink.declare(labels.tagset());
        }
        for (ArchiveProject.Source document : project.sources()) {
            if (sink.cancelled()) {
                return;
            }
            try {
                sink.take(new OneDocument(project, document, parts, settings).read());
            } catch (BadInputException e) {
                sink.take(new Rejected(e.code(), MESSAGES.text("archive.document", document.name(), e.getMessage())));
            }
        }
    }

    /** One document of the archive, put together of what its annotators' files say. */
    private static final class OneDocument {

        private final ArchiveProject project;
        private final ArchiveProject.Source document;
        private final ArchiveParts.OfDocument parts;
        private final ImportSettings settings;
        private final List<Imported> read = new ArrayList<>();
        private final List<Said> said = new ArrayList<>();
        private final List<Notice> notices = new ArrayList<>();

        OneDocument(ArchiveProject project, ArchiveProject.Source document, ArchiveParts parts,
                ImportSettings settings) {
            this.project = project;
            this.document = document;
            this.parts = parts.of(document.name());
            this.settings = settings;
        }

        Imported read() throws IOException, BadInputException {
            for (ArchiveParts.Part part : parts.readable()) {
                try {
                    take(part);
                } catch (BadInputException e) {
                    notice("archive.annotator", part.user(), e.getMessage());
                }
            }
            for (String user : parts.closed()) {
                notice("archive.closed", user);
            }
            return read.isEmpty() ? untouched() : document();
        }

        private void take(ArchiveParts.Part part) throws IOException, BadInputException {
            Imported one = part.read(document.stem(), settings);
            if (!read.isEmpty() && !read.getFirst().text().equals(one.text())) {
                notice("archive.other-text", part.user());
                return;
            }
            read.add(one);
            notices.addAll(one.notices());
            for (Said each : one.annotations()) {
                said.add(new Said(possible(part.user()), each.annotations(), each.notices()));
            }
        }

        private String possible(String user) {
            try {
                Annotator.named(user);
                return user;
            } catch (AnnotatorNameException e) {
                notice("archive.user", user);
                return "";
            }
        }

        private Imported document() {
            Imported first = read.getFirst();
            return new Imported(document.stem(), first.title(), first.text(), first.charset(),
                    metadata(first.metadata()), said, Optional.of(OffsetUnit.UTF16), notices);
        }

        /** INCEpTION writes nothing but Java's form of a document that nobody has opened: then its source is all. */
        private Imported untouched() throws BadInputException {
            if (parts.source().isEmpty()) {
                throw new BadInputException("NO_TEXT", MESSAGES.text("archive.no-text", document.format()), null);
            }
            DecodedText text = DecodedText.of(parts.source().get(),
                    settings.charset().isPresent() ? settings.charset() : Optional.of("UTF-8"));
            return new Imported(document.stem(), Titles.of(text.text(), document.name()), text.text(), text.charset(),
                    metadata(Map.of()), List.of(), Optional.empty(), notices);
        }

        private Map<String, String> metadata(Map<String, String> known) {
            Map<String, String> metadata = new TreeMap<>(known);
            project.states(document).forEach(metadata::putIfAbsent);
            return metadata;
        }

        private void notice(String key, Object... words) {
            notices.add(new Notice(0, 0, MESSAGES.text(key, words)));
        }
    }
}
