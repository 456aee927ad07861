/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.brat.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.isnad.exchange.AnnotationDrafts;
import org.isnad.exchange.BadInputException;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.ImportSource;
import org.isnad.exchange.support.DecodedText;
import org.isnad.exchange.support.Titles;
import org.isnad.model.schema.Tagset;
import org.isnad.text.charset.CharsetDetection;
import org.isnad.text.charset.Decoding;
import org.isnad.text.message.MessageBundle;

/**
 * Reads an {@code .ann} file with the {@code .txt} beside it. Types are tags of the layers {@code Entity},
 * {@code Relation}, {@code Event} and {@code Equivalence}, unless {@code annotation.conf} says that Isnad wrote them.
 * The nearest {@code annotation.conf} declares the labels.
 */
public final class BratReader implements FormatReader {

    private static final String ENDING = ".ann";
    private static final String TEXT_ENDING = ".txt";
    private static final String CONFIGURATION = "annotation.conf";
    private static final Set<String> CONFIGURATIONS = Set.of(CONFIGURATION, "visual.conf", "tools.conf",
            "kb_shortcuts.conf");
    private static final MessageBundle MESSAGES = MessageBundle.beside(BratReader.class);

    /** The configuration that was read last, and what it says: the files of a folder have one. */
    private String declared = "";
    private BratNames declaredNames = BratNames.read("");
    private Optional<Tagset> declaredLabels = Optional.empty();

    @Override
    public boolean recognises(byte[] head, String fileName) {
        return fileName.endsWith(ENDING) && (head.length == 0
                || new String(head, StandardCharsets.UTF_8).matches("(?s)\\ufeff?(?:[TREAMN#]\\S*|\\*)\\t.*"));
    }

    @Override
    public boolean isPart(String fileName, Set<String> beside) {
        return CONFIGURATIONS.contains(fileName) || fileName.endsWith(TEXT_ENDING)
                && beside.contains(fileName.substring(0, fileName.length() - TEXT_ENDING.length()) + ENDING);
    }

    @Override
    public void read(ImportSource source, ImportSettings settings, ImportSink sink)
            throws IOException, BadInputException {
        if (sink.cancelled()) {
            return;
        }
        String textName = source.stem() + TEXT_ENDING;
        ImportSource textFile = source.beside(textName).orElseThrow(
                () -> new BadInputException("NO_TEXT", MESSAGES.text("no-text", textName), null));
        byte[] bytes = textFile.bytes();
        DecodedText text = DecodedText.of(bytes, settings.charset());
        BratNames names = BratNames.read("");
        Optional<ImportSource> configuration = source.nearest(CONFIGURATION);
        if (configuration.isPresent()) {
            // a damaged one takes nothing from the annotations
            declare(new String(configuration.get().bytes(), StandardCharsets.UTF_8));
            names = declaredNames;
            declaredLabels.ifPresent(sink::declare);
        }
        AnnotationDrafts drafts = settings.drafts("");
        BratAnnotations annotations = new BratAnnotations(text.text(), names, drafts);
        annotations.read(content(source.bytes(), text.charset()), isMarked(bytes));
        sink.take(new Imported(source.stem(), Titles.of(text.text(), textName), text.text(), text.charset(), Map.of(),
                drafts.isEmpty() ? List.of() : List.of(drafts.said()), annotations.unit(), annotations.notices()));
    }

    private void declare(String content) {
        if (!content.equals(declared)) {
            declared = content;
            declaredNames = BratNames.read(content);
            declaredLabels = BratDeclarations.read(content, declaredNames);
        }
    }

    /** brat's files are UTF-8; those of other programs are as their texts. */
    private static String content(byte[] bytes, String charset) throws BadInputException {
        if (bytes.length == 0) {
            return "";
        }
        return switch (CharsetDetection.decode(bytes, StandardCharsets.UTF_8)) {
            case Decoding.Decoded decoded -> decoded.text();
            case Decoding.Malformed malformed -> DecodedText.of(bytes, Optional.of(charset)).text();
        };
    }

    private static boolean isMarked(byte[] text) {
        return text.length > 2 && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF;
    }
}
