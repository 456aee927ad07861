/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.uima.internal;

import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.isnad.exchange.BadInputException;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.ImportResult.Imported;
import org.isnad.exchange.ImportSettings;
import org.isnad.exchange.ImportSink;
import org.isnad.exchange.ImportSource;
import org.isnad.exchange.LabelsSeen;
import org.isnad.exchange.support.DecodedText;
import org.isnad.exchange.support.StrictJson;
import org.isnad.text.message.MessageBundle;

/** Reads CAS as JSON, which holds its type system; types and features become what they become from XMI. */
public final class UimaJsonReader implements FormatReader {

    private static final Set<String> NAMES = Set.of(JsonCas.TYPES, JsonCas.STRUCTURES, JsonCas.VIEWS);

    private static final MessageBundle MESSAGES = MessageBundle.beside(UimaJsonReader.class);

    /** By the names that only this format has. */
    @Override
    public boolean recognises(byte[] head, String fileName) {
        return !Collections.disjoint(StrictJson.firstNames(head), NAMES);
    }

    @Override
    public void read(ImportSource source, ImportSettings settings, ImportSink sink)
            throws IOException, BadInputException {
        JsonNode root = StrictJson.read(source.bytes());
        Cas cas = JsonCas.read(root);
        Optional<FeatureStructure> sofa = cas.sofa();
        if (sofa.isEmpty()) {
            throw new BadInputException("NO_TEXT", MESSAGES.text("no-text"), null);
        }
        DecodedText.checked(sofa.get().text(Cas.SOFA_STRING));
        TypeSystem types = JsonCas.types(root);
        LabelsSeen labels = new LabelsSeen("uima");
        DeclaredLayers.of(types, labels);
        Imported document = new CasReading(cas, sofa.get(), types, settings, labels).read(source.stem());
        if (!labels.isEmpty()) {
            sink.declare(labels.tagset());
        }
        sink.take(document);
    }
}
