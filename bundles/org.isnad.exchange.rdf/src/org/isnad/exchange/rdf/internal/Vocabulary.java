/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.rdf.internal;

import java.util.Map;

/** The namespaces and names that the triples use. */
final class Vocabulary {

    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
    static final String ITS = "http://www.w3.org/2005/11/its/rdf#";
    static final String PROV = "http://www.w3.org/ns/prov#";
    static final String TERMS = "http://purl.org/dc/terms/";
    static final String SCHEMA = "https://schema.org/";
    /** What no vocabulary of the field has a word for. */
    static final String ISNAD = "urn:isnad:vocabulary:";

    static final Map<String, String> PREFIXES = Map.of(RDF, "rdf", RDFS, "rdfs", XSD, "xsd", NIF, "nif", ITS, "itsrdf",
            PROV, "prov", TERMS, "dcterms", SCHEMA, "schema", ISNAD, "isnad");

    static final String TYPE = RDF + "type";
    static final String NUMBER = XSD + "nonNegativeInteger";
    static final String TIME = XSD + "dateTime";
    static final String UUID = "urn:uuid:";

    private Vocabulary() {
    }
}
