/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.labelstudio.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.ImportSource;
import org.isnad.exchange.LabelsSeen;
import org.isnad.exchange.support.SafeXml;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tagset;

/** The labels that a project of Label Studio declares, where its configuration was saved beside the tasks. */
final class LabellingConfiguration {

    private static final List<String> NAMES = List.of("config.xml", "label_config.xml", "labeling_config.xml");

    private final LabelsSeen labels = new LabelsSeen("label-studio");
    /** The layers of the controls that are open, innermost first. */
    private final Deque<Optional<LabelsSeen.LayerSeen>> open = new ArrayDeque<>();

    /** The keys of a task's data by the names of the objects that show them. */
    private final Map<String, String> texts = new LinkedHashMap<>();

    private LabellingConfiguration() {
    }

    /** @throws BadInputException if there is a configuration and it is no XML */
    static Optional<LabellingConfiguration> beside(ImportSource source) throws IOException, BadInputException {
        for (String name : NAMES) {
            Optional<ImportSource> file = source.beside(name);
            if (file.isPresent()) {
                LabellingConfiguration configuration = new LabellingConfiguration();
                configuration.read(file.get());
                return Optional.of(configuration);
            }
        }
        return Optional.empty();
    }

    /** The labels that it declares; empty if there are none. */
    Optional<Tagset> tagset() {
        return labels.isEmpty() ? Optional.empty() : Optional.of(labels.tagset());
    }

    /** The keys of a task's data by the names of the objects of text that show them. */
    Map<String, String> texts() {
        return texts;
    }

    private void read(ImportSource file) throws IOException, BadInputException {
        try (InputStream in = file.open()) {
            XMLStreamReader xml = SafeXml.reader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    open.pop();
                }
            }
        } catch (XMLStreamException e) {
            throw SafeXml.bad(e);
        }
    }

    private void start(XMLStreamReader xml) {
        String name = Optional.ofNullable(xml.getAttributeValue(null, "name")).orElse("");
        String value = xml.getAttributeValue(null, "value");
        Optional<LabelsSeen.LayerSeen> layer = switch (xml.getLocalName()) {
            case "Labels", "HyperTextLabels" -> Optional.of(labels.layer(LabelStudioSaid.layer(name), Layer.Kind.SPAN));
            case "Choices" -> Optional.of(labels.layer(LabelStudioSaid.layer(name), Layer.Kind.DOCUMENT));
            case "Relations" -> Optional.of(labels.layer(LabelStudioSaid.RELATION, Layer.Kind.RELATION));
            default -> Optional.ofNullable(open.peek()).flatMap(inherited -> inherited);
        };
        if (value != null && List.of("Label", "Choice", "Relation").contains(xml.getLocalName())) {
            layer.ifPresent(known -> known.tag(value));
        }
        if (value != null && value.startsWith("$") && xml.getLocalName().equals("Text")) {
            texts.put(name, value.substring(1));
        }
        open.push(layer);
    }
}
