/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.uima.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.ImportSource;
import org.isnad.exchange.LabelsSeen;
import org.isnad.exchange.support.SafeXml;
import org.isnad.text.message.MessageBundle;

/**
 * Reads CAS XMI, after the chapter “XMI CAS Serialization” of UIMA's references. A type is a layer, called without its
 * package. Relations are types with {@code Governor} and {@code Dependent} or {@code source} and {@code target};
 * chains, with {@code first} and {@code next}, are groups. The labels that {@code TypeSystem.xml} declares come first.
 */
public final class XmiReader implements FormatReader {

    private static final List<String> TYPE_SYSTEMS = List.of("TypeSystem.xml", "typesystem.xml");
    private static final String TYPE_SYSTEM_ENDING = "typesystem.xml";

    private static final MessageBundle MESSAGES = MessageBundle.beside(XmiReader.class);

    /** What was read last, and what of it was made: the files of a folder have one type system. */
    private byte[] typeFile = new byte[0];
    private TypeSystem types = TypeSystem.NONE;

    @Override
    public boolean recognises(byte[] head, String fileName) {
        return SafeXml.root(head).equals("XMI")
                && new String(head, StandardCharsets.ISO_8859_1).replace("\0", "").contains("http:///uima/cas.ecore");
    }

    @Override
    public boolean isPart(String fileName, Set<String> beside) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(TYPE_SYSTEM_ENDING)
                && beside.stream().anyMatch(name -> name.endsWith(".xmi"));
    }

    @Override
    public void read(ImportSource source, ImportSettings settings, ImportSink sink)
            throws IOException, BadInputException {
        TypeSystem declared = types(source);
        Cas cas;
        try (InputStream in = source.open()) {
            cas = Cas.read(in);
        }
        Optional<FeatureStructure> sofa = cas.sofa();
        if (sofa.isEmpty()) {
            throw new BadInputException("NO_TEXT", MESSAGES.text("no-text"), null);
        }
        LabelsSeen labels = new LabelsSeen("uima");
        DeclaredLayers.of(declared, labels);
        Imported document = new CasReading(cas, sofa.get(), declared, settings, labels).read(source.stem());
        if (!labels.isEmpty()) {
            sink.declare(labels.tagset());
        }
        sink.take(document);
    }

    private TypeSystem types(ImportSource source) throws IOException, BadInputException {
        Optional<ImportSource> file = source.beside(source.stem() + '-' + TYPE_SYSTEM_ENDING);
        for (String name : TYPE_SYSTEMS) {
            file = file.isPresent() ? file : source.nearest(name);
        }
        if (file.isEmpty()) {
            return TypeSystem.NONE;
        }
        byte[] content = file.get().bytes();
        if (!Arrays.equals(content, typeFile)) {
            types = TypeSystem.read(new ByteArrayInputStream(content));
            typeFile = content;
        }
        return types;
    }
}
