/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.testkit.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.Content;
import org.isnad.exchange.Format;
import org.isnad.exchange.FormatOption;
import org.isnad.exchange.support.SafeXml;
import org.isnad.text.OffsetUnit;

/** Reads a format's declaration from the {@code plugin.xml} beside its classes, without a running platform. */
public final class DeclaredFormat {

    private final String bundle;
    private final String wanted;
    private Format found;

    private DeclaredFormat(String bundle, String wanted) {
        this.bundle = bundle;
        this.wanted = wanted;
    }

    /**
     * The format of an id. Names stay as the file has them: {@code %brat.name}.
     *
     * @param anchor a class of the plug-in
     * @throws IllegalArgumentException if the plug-in declares no such format
     */
    public static Format in(Class<?> anchor, String id) {
        DeclaredFormat declared = new DeclaredFormat(anchor.getPackageName(), id);
        try (InputStream in = anchor.getClassLoader().getResourceAsStream("plugin.xml")) {
            if (in == null) {
                throw new IllegalArgumentException("there is no plugin.xml beside " + anchor.getName());
            }
            declared.read(SafeXml.reader(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException | BadInputException e) {
            throw new IllegalArgumentException("the plugin.xml beside " + anchor.getName() + " is damaged", e);
        }
        if (declared.found == null) {
            throw new IllegalArgumentException("the plugin.xml beside " + anchor.getName() + " has no format " + id);
        }
        return declared.found;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("format")
                    && wanted.equals(xml.getAttributeValue(null, "id"))) {
                found = format(xml);
            }
        }
    }

    private Format format(XMLStreamReader xml) throws XMLStreamException {
        String name = attribute(xml, "name", "");
        String description = attribute(xml, "description", "");
        List<String> endings = words(attribute(xml, "endings", ""));
        String mimeType = attribute(xml, "mimeType", "");
        OffsetUnit unit = OffsetUnit.valueOf(attribute(xml, "unit", ""));
        boolean reads = xml.getAttributeValue(null, "reader") != null;
        boolean writes = xml.getAttributeValue(null, "writer") != null;
        boolean filePerDocument = Boolean.parseBoolean(attribute(xml, "filePerDocument", ""));
        boolean streams = Boolean.parseBoolean(attribute(xml, "streams", ""));
        Set<Content> holds = EnumSet.noneOf(Content.class);
        words(attribute(xml, "holds", ""))
                .forEach(word -> holds.add(Content.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'))));
        return new Format(wanted, name, description, endings, mimeType, unit, reads, writes, filePerDocument, streams,
                holds, options(xml), bundle);
    }

    private static List<FormatOption> options(XMLStreamReader xml) throws XMLStreamException {
        List<FormatOption> options = new ArrayList<>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("format")) {
            if (xml.isStartElement() && xml.getLocalName().equals("option")) {
                String id = attribute(xml, "id", "");
                FormatOption.Type type = FormatOption.Type
                        .valueOf(attribute(xml, "type", "").toUpperCase(Locale.ROOT));
                String use = attribute(xml, "for", "both");
                options.add(new FormatOption(id, attribute(xml, "name", ""), attribute(xml, "description", ""), type,
                        attribute(xml, "default", ""), choices(xml), !use.equals("writing"), !use.equals("reading")));
            }
        }
        return options;
    }

    /** Stands on the option; its attributes are read by the arguments before this one. */
    private static List<FormatOption.Choice> choices(XMLStreamReader xml) throws XMLStreamException {
        List<FormatOption.Choice> choices = new ArrayList<>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("option")) {
            if (xml.isStartElement() && xml.getLocalName().equals("choice")) {
                choices.add(new FormatOption.Choice(attribute(xml, "id", ""), attribute(xml, "name", "")));
            }
        }
        return choices;
    }

    private static List<String> words(String list) {
        return Stream.of(list.split("[ ,]+")).filter(word -> !word.isEmpty()).toList();
    }

    private static String attribute(XMLStreamReader xml, String name, String otherwise) {
        return Optional.ofNullable(xml.getAttributeValue(null, name)).orElse(otherwise);
    }
}
