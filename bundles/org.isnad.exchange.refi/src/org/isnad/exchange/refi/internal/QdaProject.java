/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.refi.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.isnad.exchange.BadInputException;
import org.isnad.exchange.support.SafeXml;

/**
 * What {@code project.qde} says, after the schema of REFI-QDA's project exchange 1.0.
 *
 * @param own    whether Isnad wrote it, so that codes at the top are layers
 * @param codes  by GUID
 * @param others the names of sources that are no texts
 */
record QdaProject(boolean own, Map<String, Code> codes, Map<String, String> users, Map<String, String> variables,
        Map<String, Note> notes, List<Source> sources, List<String> others) {

    static final String NAMESPACE = "urn:QDA-XML:project:1.0";
    static final String ORIGIN = "Isnad";
    /** Begins the paths of files within the archive. */
    static final String INTERNAL = "internal://";

    /** @param parent the GUID of the code that it stands under; empty at the top */
    record Code(String guid, String name, String colour, String parent) {
    }

    /** @param path of a file that holds the text; empty if it stands here */
    record Note(String text, String path) {
    }

    /** @param code GUID */
    record Coding(String code, String user, String time, List<String> notes) {
    }

    /** Code points; @param name often what it covers. */
    record Selection(int begin, int end, String name, String user, String time, List<Coding> codings,
            List<String> notes, int line, int column) {
    }

    /**
     * @param path    of the file that holds the text; empty if it stands here
     * @param content the text if it stands here
     * @param codings of the whole text
     */
    record Source(String guid, String name, String path, String content, List<Selection> selections,
            List<Coding> codings, Map<String, String> variables) {
    }

    /** @throws BadInputException {@code BAD_XML} */
    static QdaProject read(InputStream in) throws IOException, BadInputException {
        XMLStreamReader xml = SafeXml.reader(in);
        try {
            xml.nextTag();
            QdaProject project = new QdaProject(SafeXml.attribute(xml, "origin").startsWith(ORIGIN),
                    new LinkedHashMap<>(),
                    new HashMap<>(), new HashMap<>(), new HashMap<>(), new ArrayList<>(), new ArrayList<>());
            while (SafeXml.nextElement(xml)) {
                project.part(xml);
            }
            while (xml.hasNext()) {
                xml.next();
            }
            return project;
        } catch (XMLStreamException e) {
            throw SafeXml.bad(e);
        }
    }

    private void part(XMLStreamReader xml) throws XMLStreamException, BadInputException {
        switch (xml.getLocalName()) {
            case "Code" -> code(xml, "");
            case "User" -> {
                users.put(SafeXml.attribute(xml, "guid"), SafeXml.attribute(xml, "name"));
                SafeXml.skip(xml);
            }
            case "Variable" -> {
                variables.put(SafeXml.attribute(xml, "guid"), SafeXml.attribute(xml, "name"));
                SafeXml.skip(xml);
            }
            case "Note" -> note(xml);
            case "TextSource" -> source(xml, SafeXml.attribute(xml, "name"));
            case "PDFSource", "AudioSource", "VideoSource", "PictureSource" -> other(xml);
            case "Users", "CodeBook", "Codes", "Variables", "Sources", "Notes" -> {
                while (SafeXml.nextElement(xml)) {
                    part(xml);
                }
            }
            default -> SafeXml.skip(xml);
        }
    }

    private void code(XMLStreamReader xml, String parent) throws XMLStreamException {
        String guid = SafeXml.attribute(xml, "guid");
        codes.put(guid, new Code(guid, SafeXml.attribute(xml, "name"), SafeXml.attribute(xml, "color"), parent));
        while (SafeXml.nextElement(xml)) {
            if (xml.getLocalName().equals("Code")) {
                code(xml, guid);
            } else {
                SafeXml.skip(xml);
            }
        }
    }

    private void note(XMLStreamReader xml) throws XMLStreamException {
        String guid = SafeXml.attribute(xml, "guid");
        String path = SafeXml.attribute(xml, "plainTextPath");
        String text = "";
        while (SafeXml.nextElement(xml)) {
            if (xml.getLocalName().equals("PlainTextContent")) {
                text = xml.getElementText();
            } else {
                SafeXml.skip(xml);
            }
        }
        notes.put(guid, new Note(text, text.isEmpty() ? path : ""));
    }

    /** A source of another kind may have a text that was made of it. */
    private void other(XMLStreamReader xml) throws XMLStreamException, BadInputException {
        String name = SafeXml.attribute(xml, "name");
        boolean text = false;
        while (SafeXml.nextElement(xml)) {
            if (xml.getLocalName().equals("Representation") || xml.getLocalName().equals("Transcript")) {
                source(xml, name);
                text = true;
            } else {
                SafeXml.skip(xml);
            }
        }
        if (!text) {
            others.add(name);
        }
    }

    private void source(XMLStreamReader xml, String name) throws XMLStreamException, BadInputException {
        String guid = SafeXml.attribute(xml, "guid");
        String path = SafeXml.attribute(xml, "plainTextPath");
        String content = "";
        List<Selection> selections = new ArrayList<>();
        List<Coding> codings = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        while (SafeXml.nextElement(xml)) {
            switch (xml.getLocalName()) {
                case "PlainTextContent" -> content = xml.getElementText();
                case "PlainTextSelection" -> selections.add(selection(xml));
                case "Coding" -> codings.add(coding(xml));
                case "VariableValue" -> value(xml, values);
                default -> SafeXml.skip(xml);
            }
        }
        sources.add(new Source(guid, name, content.isEmpty() ? path : "", content, selections, codings, values));
    }

    private static Selection selection(XMLStreamReader xml) throws XMLStreamException, BadInputException {
        int begin = number(xml, "startPosition");
        int end = number(xml, "endPosition");
        String name = SafeXml.attribute(xml, "name");
        String user = SafeXml.attribute(xml, "creatingUser");
        String time = SafeXml.attribute(xml, "creationDateTime");
        int line = xml.getLocation().getLineNumber();
        int column = xml.getLocation().getColumnNumber();
        List<Coding> codings = new ArrayList<>();
        List<String> noted = new ArrayList<>();
        while (SafeXml.nextElement(xml)) {
            if (xml.getLocalName().equals("Coding")) {
                codings.add(coding(xml));
            } else {
                noteRef(xml, noted);
            }
        }
        return new Selection(begin, end, name, user, time, codings, noted, line, column);
    }

    private static Coding coding(XMLStreamReader xml) throws XMLStreamException {
        String user = SafeXml.attribute(xml, "creatingUser");
        String time = SafeXml.attribute(xml, "creationDateTime");
        String code = "";
        List<String> noted = new ArrayList<>();
        while (SafeXml.nextElement(xml)) {
            if (xml.getLocalName().equals("CodeRef")) {
                code = SafeXml.attribute(xml, "targetGUID");
                SafeXml.skip(xml);
            } else {
                noteRef(xml, noted);
            }
        }
        return new Coding(code, user, time, noted);
    }

    private static void noteRef(XMLStreamReader xml, List<String> noted) throws XMLStreamException {
        if (xml.getLocalName().equals("NoteRef")) {
            noted.add(SafeXml.attribute(xml, "targetGUID"));
        }
        SafeXml.skip(xml);
    }

    private void value(XMLStreamReader xml, Map<String, String> values) throws XMLStreamException {
        String variable = "";
        String value = "";
        while (SafeXml.nextElement(xml)) {
            if (xml.getLocalName().equals("VariableRef")) {
                variable = SafeXml.attribute(xml, "targetGUID");
                SafeXml.skip(xml);
            } else {
                value = xml.getElementText();
            }
        }
        String name = variables.getOrDefault(variable, variable);
        if (!name.isEmpty() && !value.isEmpty()) {
            values.put(name, value);
        }
    }

    private static int number(XMLStreamReader xml, String name) throws BadInputException {
        String number = SafeXml.attribute(xml, name);
        if (!number.matches("\\d{1,9}")) {
            throw SafeXml.bad(xml, name + "=\"" + number + "\"");
        }
        return Integer.parseInt(number);
    }
}
