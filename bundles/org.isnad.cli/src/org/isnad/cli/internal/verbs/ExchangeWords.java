/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.exchange.Format;
import org.isnad.exchange.FormatOption;
import org.isnad.exchange.Formats;
import org.isnad.model.schema.Tagset;
import org.isnad.project.Project;
import org.isnad.tagset.TagMapping;
import org.isnad.tagset.TagsetException;
import org.isnad.tagset.Tagsets;
import org.isnad.transfer.ExportPreset;
import org.isnad.transfer.ExportPresets;
import org.isnad.transfer.ImportOptions;
import org.isnad.transfer.Transfer;

/** How the words of a call name formats, what can be chosen about them, and mappings between tagsets. */
final class ExchangeWords {

    private static final long MEBIBYTE = 1024L * 1024;
    static final int DEFAULT_MEBIBYTES = (int) (ImportOptions.DEFAULT_MAX_BYTES / MEBIBYTE);
    /** What an array of bytes can hold. */
    private static final int MOST_MEBIBYTES = (int) (Integer.MAX_VALUE / MEBIBYTE);

    private ExchangeWords() {
    }

    /** @throws VerbException if no file can be limited so */
    static long bytes(VerbContext context, int maxSize) throws VerbException {
        if (maxSize < 1 || maxSize > MOST_MEBIBYTES) {
            throw VerbException.words("BAD_VALUE", Messages.text(context.locale(), "BAD_VALUE", "--max-size",
                    Integer.toString(maxSize)), Messages.text(context.locale(), "max-size.hint",
                            Integer.toString(MOST_MEBIBYTES)));
        }
        return maxSize * MEBIBYTE;
    }

    /** @throws VerbException with the nearest id, if no plug-in reads such a format */
    static Format reads(VerbContext context, String id) throws VerbException {
        return known(context, id, context.service(Formats.class).all().stream().filter(Format::reads).toList());
    }

    /** @throws VerbException with the nearest id, if no plug-in writes such a format */
    static Format writes(VerbContext context, String id) throws VerbException {
        return known(context, id, context.service(Formats.class).all().stream().filter(Format::writes).toList());
    }

    private static Format known(VerbContext context, String id, List<Format> formats) throws VerbException {
        return formats.stream().filter(format -> format.id().equals(id)).findFirst()
                .orElseThrow(() -> Names.unknown(context.locale(), "UNKNOWN_FORMAT", id,
                        formats.stream().map(Format::id).toList()));
    }

    /** @param words each {@code ID=VALUE}; the last one of an id counts */
    static Map<String, String> options(VerbContext context, List<String> words) throws VerbException {
        Map<String, String> options = new TreeMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals <= 0) {
                throw VerbException.words("BAD_OPTION", Messages.text(context.locale(), "BAD_OPTION", word),
                        Messages.text(context.locale(), "BAD_OPTION.hint"));
            }
            options.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return options;
    }

    /**
     * Looks whether formats can be read so.
     *
     * @throws VerbException if none of them has such an option for reading, or it cannot have the value
     */
    static void checkReading(VerbContext context, List<Format> formats, Map<String, String> chosen)
            throws VerbException {
        for (Map.Entry<String, String> choice : chosen.entrySet()) {
            List<FormatOption> options = formats.stream().flatMap(format -> format.readingOptions().stream()).toList();
            List<FormatOption> meant = options.stream().filter(o -> o.id().equals(choice.getKey())).toList();
            if (meant.isEmpty()) {
                throw Names.unknown(context.locale(), "UNKNOWN_OPTION", choice.getKey(),
                        options.stream().map(FormatOption::id).distinct().toList());
            }
            if (meant.stream().noneMatch(option -> option.allows(choice.getValue()))) {
                throw VerbException.words("BAD_VALUE", Messages.text(context.locale(), "BAD_VALUE", choice.getKey(),
                        choice.getValue()), Messages.text(context.locale(), "BAD_OPTION.hint"));
            }
        }
    }

    /**
     * The mapping that a word names: {@code FROM-TO}, the tagset on the other side of the project's, or a file, which is
     * read backwards where only that leads from or to the project's tagset.
     *
     * @param word    may be null
     * @param project name of the project's tagset; empty where there is no project
     * @param reading whether the mapping is to lead to the project's tagset, rather than from it
     */
    static Optional<TagMapping> mapping(VerbContext context, String word, Optional<String> project, boolean reading)
            throws VerbException, TagsetException, IOException {
        if (word == null) {
            return Optional.empty();
        }
        Tagsets tagsets = context.service(Tagsets.class);
        Optional<TagMapping> shipped = project.flatMap(own -> reading ? tagsets.mappingEitherWay(word, own)
                : tagsets.mappingEitherWay(own, word)).or(() -> pair(tagsets, word));
        if (shipped.isPresent()) {
            return shipped;
        }
        Path file = context.path(word);
        if (!Files.isRegularFile(file)) {
            throw Names.unknown(context.locale(), "UNKNOWN_MAPPING", word, known(tagsets, project));
        }
        TagMapping mapping = tagsets.readMapping(Files.readAllBytes(file), word);
        String own = reading ? mapping.to() : mapping.from();
        String other = reading ? mapping.from() : mapping.to();
        boolean backwards = project.isPresent() && !project.get().equals(own) && project.get().equals(other);
        return Optional.of(backwards ? mapping.inverse() : mapping);
    }

    /** @throws VerbException with the nearest name, if the project has no such export preset */
    static ExportPreset preset(VerbContext context, Project project, String name) throws VerbException, IOException {
        ExportPresets.Listing listing = context.service(Transfer.class).presets(project).list();
        listing.problems().forEach(context::warn);
        return listing.named(name).orElseThrow(() -> Names.unknown(context.locale(), "UNKNOWN_PRESET", name,
                listing.presets().stream().map(ExportPreset::name).toList()));
    }

    private static Optional<TagMapping> pair(Tagsets tagsets, String word) {
        int hyphen = word.indexOf('-');
        return hyphen < 0 ? Optional.empty()
                : tagsets.mappingEitherWay(word.substring(0, hyphen), word.substring(hyphen + 1));
    }

    private static List<String> known(Tagsets tagsets, Optional<String> project) {
        if (project.isPresent()) {
            return tagsets.mappable(project.get());
        }
        List<String> pairs = new ArrayList<>();
        for (Tagset from : tagsets.all()) {
            tagsets.mappable(from.name()).forEach(to -> pairs.add(from.name() + '-' + to));
        }
        return pairs;
    }
}
