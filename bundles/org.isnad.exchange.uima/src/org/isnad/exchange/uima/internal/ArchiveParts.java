/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.uima.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import org.isnad.exchange.BadInputException;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSource;
import org.isnad.exchange.LabelsSeen;
import org.isnad.exchange.support.DecodedText;
import org.isnad.exchange.support.SafeZip;
import org.isnad.exchange.support.StrictJson;
import org.isnad.text.message.MessageBundle;

/**
 * The annotators' files of an archive, by document, packed as they are there: archives within the archive. A part of the
 * memory bounds them all together.
 */
final class ArchiveParts {

    static final String SOURCE = "source/";
    static final String ANNOTATION = "annotation/";
    static final String CURATION = "curation/";
    /** Who has what everybody began with. */
    static final String INITIAL = "INITIAL_CAS";
    /** Who has what was agreed. */
    static final String CURATOR = "CURATION_USER";

    private static final Set<String> READABLE = Set.of("zip", "xmi", "json");
    /** Of these INCEpTION keeps the text as it is. */
    private static final Set<String> TEXTS = Set.of("text", "textlines", "pubannotation-sections");
    private static final int MEMORY_SHARE = 8;
    private static final MessageBundle MESSAGES = MessageBundle.beside(ArchiveReader.class);

    private final Map<String, OfDocument> documents = new HashMap<>();

    private ArchiveParts() {
    }

    /**
     * @param memory that there is, in bytes
     * @throws BadInputException {@code BAD_ARCHIVE}; {@code FILE_TOO_LARGE_FOR_MEMORY}
     */
    static ArchiveParts read(ImportSource archive, ArchiveProject project, long memory)
            throws IOException, BadInputException {
        ArchiveParts parts = new ArchiveParts();
        Map<String, OfDocument> texts = new HashMap<>();
        for (ArchiveProject.Source source : project.sources()) {
            OfDocument document = new OfDocument(project.users());
            parts.documents.put(source.name(), document);
            if (TEXTS.contains(source.format())) {
                texts.put(SOURCE + source.name(), document);
            }
        }
        long held = 0;
        try (SafeZip zip = new SafeZip(archive.open(), memory)) {
            for (SafeZip.Entry entry = zip.next(name -> parts.wants(name, texts)); entry != null;
                    entry = zip.next(name -> parts.wants(name, texts))) {
                held += entry.content().length;
                if (held > memory / MEMORY_SHARE) {
                    throw new BadInputException("FILE_TOO_LARGE_FOR_MEMORY", MESSAGES.text("archive.memory",
                            Long.toString(memory / MEMORY_SHARE >> 20)), null);
                }
                if (texts.containsKey(entry.name())) {
                    texts.get(entry.name()).source = entry.content();
                } else {
                    parts.find(entry.name()).readable.add(new Part(parts.find(entry.name())
                            .user(fileName(entry.name())), entry.name(), entry.content()));
                }
            }
        }
        return parts;
    }

    /** Notes who has a file that cannot be read, on the way. */
    private boolean wants(String name, Map<String, OfDocument> texts) {
        OfDocument document = find(name);
        if (document != null && !READABLE.contains(ending(name))) {
            document.unreadable.add(document.user(fileName(name)));
        }
        return texts.containsKey(name) || document != null && READABLE.contains(ending(name));
    }

    /** The document whose annotators' file an entry is; null if it is no such file. */
    private OfDocument find(String name) {
        String[] folders = name.split("/", -1);
        boolean said = folders.length == 3 && !folders[2].isEmpty()
                && folders[0].matches("(annotation|curation)(_ser)?");
        return said ? documents.get(folders[1]) : null;
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** What there is of a document; nothing if the archive has nothing. */
    OfDocument of(String document) {
        return documents.get(document);
    }

    /** What the archive has of one document. */
    static final class OfDocument {

        private final Set<String> users;
        private final List<Part> readable = new ArrayList<>();
        private final Set<String> unreadable = new TreeSet<>();
        private byte[] source;

        private OfDocument(Set<String> users) {
            this.users = users;
        }

        /** Who a file is of: its name without the ending, in which a percent sign may hide what no file is called. */
        private String user(String file) {
            String stem = file.substring(0, Math.max(file.lastIndexOf('.'), 0));
            if (users.contains(stem) || !stem.contains("%")) {
                return stem;
            }
            try {
                return URLDecoder.decode(stem.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return stem;
            }
        }

        /** The files of what everybody began with first, then by the archive's order. */
        List<Part> readable() {
            List<Part> sorted = new ArrayList<>(readable);
            sorted.sort((one, other) -> Boolean.compare(other.user().equals(INITIAL), one.user().equals(INITIAL)));
            return sorted;
        }

        /** Who has nothing but files that cannot be read; what everybody began with is no one's work. */
        Set<String> closed() {
            Set<String> closed = new TreeSet<>(unreadable);
            readable.forEach(part -> closed.remove(part.user()));
            closed.remove(INITIAL);
            return closed;
        }

        /** The file that the document was imported from, if that is a text. */
        Optional<byte[]> source() {
            return Optional.ofNullable(source);
        }
    }

    /** The file of one annotator. */
    record Part(String user, String path, byte[] content) {

        /** @param stem for a title, where the file has none */
        Imported read(String stem, ImportSettings settings) throws IOException, BadInputException {
            if (!ending(path).equals("zip")) {
                return cas(path, content, TypeSystem.NONE, stem, settings);
            }
            SafeZip.Entry cas = null;
            TypeSystem types = TypeSystem.NONE;
            try (SafeZip zip = new SafeZip(new ByteArrayInputStream(content))) {
                for (SafeZip.Entry entry = zip.next(); entry != null; entry = zip.next()) {
                    if (fileName(entry.name()).equalsIgnoreCase("TypeSystem.xml")) {
                        types = TypeSystem.read(new ByteArrayInputStream(entry.content()));
                    } else if (cas == null && READABLE.contains(ending(entry.name()))) {
                        cas = entry;
                    }
                }
            }
            if (cas == null || ending(cas.name()).equals("zip")) {
                throw new BadInputException("BAD_ARCHIVE", MESSAGES.text("archive.no-cas", path), null);
            }
            return cas(cas.name(), cas.content(), types, stem, settings);
        }

        private static Imported cas(String name, byte[] content, TypeSystem given, String stem, ImportSettings settings)
                throws IOException, BadInputException {
            boolean json = ending(name).equals("json");
            JsonNode root = json ? StrictJson.read(content) : null;
            Cas cas = json ? JsonCas.read(root) : Cas.read(new ByteArrayInputStream(content));
            FeatureStructure sofa = cas.sofa().orElseThrow(
                    () -> new BadInputException("NO_TEXT", MESSAGES.text("no-text"), null));
            DecodedText.checked(sofa.text(Cas.SOFA_STRING));
            return new CasReading(cas, sofa, json ? JsonCas.types(root) : given, settings, new LabelsSeen("uima"))
                    .read(stem);
        }
    }
}
