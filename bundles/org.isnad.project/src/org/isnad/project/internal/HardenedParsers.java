/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal;

import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.eclipse.emf.ecore.xmi.impl.XMLParserPoolImpl;
import org.xml.sax.SAXException;

/**
 * XML parsers that refuse a DOCTYPE, and with it every entity, reach nothing outside their input, and stop at limits
 * of their own: those of the running Java differ from version to version. EMF takes its parsers from here.
 */
final class HardenedParsers extends XMLParserPoolImpl {

    static final HardenedParsers SHARED = new HardenedParsers();

    /** Our own files are four deep. */
    private static final String DEEPEST = "64";
    private static final String MOST_ATTRIBUTES = "200";

    private final Deque<SAXParser> idle = new ConcurrentLinkedDeque<>();

    private HardenedParsers() {
        super(true);
    }

    @Override
    public SAXParser get(Map<String, Boolean> features, Map<String, ?> properties, boolean lexicalHandler)
            throws ParserConfigurationException, SAXException {
        SAXParser parser = idle.poll();
        return parser != null ? parser : newParser();
    }

    @Override
    public void release(SAXParser parser, Map<String, Boolean> features, Map<String, ?> properties,
            boolean lexicalHandler) {
        idle.push(parser);
    }

    private static SAXParser newParser() throws ParserConfigurationException, SAXException {
        // By name: another implementation on the class path must not take its place and ignore the limits.
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(false);
        factory.setValidating(false);
        factory.setXIncludeAware(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        SAXParser parser = factory.newSAXParser();
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        parser.setProperty("jdk.xml.maxElementDepth", DEEPEST);
        parser.setProperty("jdk.xml.elementAttributeLimit", MOST_ATTRIBUTES);
        parser.setProperty("jdk.xml.entityExpansionLimit", "1");
        return parser;
    }
}
