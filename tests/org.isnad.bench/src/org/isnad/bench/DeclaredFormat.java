/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.bench;

import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

import org.isnad.exchange.Content;
import org.isnad.exchange.FormatOption;
import org.isnad.exchange.FormatReader;
import org.isnad.exchange.FormatWriter;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A format that writes and reads, as a {@code plugin.xml} on the class path declares it: no framework is running. */
record DeclaredFormat(String id, String ending, Set<Content> holds, List<FormatOption> options, String readerClass,
        String writerClass) {

    /** Those of the class path, by id. */
    static List<DeclaredFormat> all() throws Exception {
        List<DeclaredFormat> found = new ArrayList<>();
        for (URL file : Collections.list(DeclaredFormat.class.getClassLoader().getResources("plugin.xml"))) {
            try (InputStream in = file.openStream()) {
                NodeList formats = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in)
                        .getElementsByTagName("format");
                for (int i = 0; i < formats.getLength(); i++) {
                    Element format = (Element) formats.item(i);
                    if (format.hasAttribute("reader") && format.hasAttribute("writer")) {
                        found.add(of(format));
                    }
                }
            }
        }
        found.sort(Comparator.comparing(DeclaredFormat::id));
        return found;
    }

    private static DeclaredFormat of(Element format) {
        Set<Content> holds = EnumSet.noneOf(Content.class);
        for (Content content : Content.values()) {
            if (List.of(format.getAttribute("holds").split("[ ,\\s]+")).contains(content.id())) {
                holds.add(content);
            }
        }
        List<FormatOption> options = new ArrayList<>();
        NodeList elements = format.getElementsByTagName("option");
        for (int i = 0; i < elements.getLength(); i++) {
            options.add(option((Element) elements.item(i)));
        }
        return new DeclaredFormat(format.getAttribute("id"), format.getAttribute("endings").split(" ")[0], holds, options,
                format.getAttribute("reader"), format.getAttribute("writer"));
    }

    private static FormatOption option(Element option) {
        List<FormatOption.Choice> choices = new ArrayList<>();
        NodeList elements = option.getElementsByTagName("choice");
        for (int i = 0; i < elements.getLength(); i++) {
            String id = ((Element) elements.item(i)).getAttribute("id");
            choices.add(new FormatOption.Choice(id, id));
        }
        return new FormatOption(option.getAttribute("id"), "", "",
                FormatOption.Type.valueOf(option.getAttribute("type").toUpperCase(Locale.ROOT)),
                option.getAttribute("default"), choices, true, true);
    }

    FormatReader reader() throws ReflectiveOperationException {
        return (FormatReader) Class.forName(readerClass).getConstructor().newInstance();
    }

    FormatWriter writer() throws ReflectiveOperationException {
        return (FormatWriter) Class.forName(writerClass).getConstructor().newInstance();
    }
}
