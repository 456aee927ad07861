/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.rdf.internal;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes triples, one a line: as N-Triples (W3C Recommendation, 2014), or as Turtle, which has prefixes for the names
 * of vocabularies. Every character of a text stays, escaped where the syntax asks for it. Not for several threads.
 */
final class Triples {

    private final Writer out;
    private final Map<String, String> prefixes;

    /**
     * @param prefixes by namespace; empty for N-Triples
     */
    Triples(Writer out, Map<String, String> prefixes) throws IOException {
        this.out = out;
        this.prefixes = new TreeMap<>(prefixes);
        for (Map.Entry<String, String> prefix : this.prefixes.entrySet()) {
            out.write("@prefix " + prefix.getValue() + ": <" + prefix.getKey() + "> .\n");
        }
    }

    /** @param subject an IRI, as the others */
    void link(String subject, String predicate, String object) throws IOException {
        line(subject, predicate, name(object));
    }

    void text(String subject, String predicate, String value) throws IOException {
        line(subject, predicate, quoted(value));
    }

    /** @param type IRI of the datatype */
    void typed(String subject, String predicate, String value, String type) throws IOException {
        line(subject, predicate, quoted(value) + "^^" + name(type));
    }

    private void line(String subject, String predicate, String object) throws IOException {
        out.write(name(subject) + ' ' + name(predicate) + ' ' + object + " .\n");
    }

    /** With a prefix only what needs no escapes after it. */
    private String name(String iri) {
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            if (iri.startsWith(prefix.getKey()) && iri.substring(prefix.getKey().length()).matches("[A-Za-z]\\w*")) {
                return prefix.getValue() + ':' + iri.substring(prefix.getKey().length());
            }
        }
        return '<' + iri + '>';
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c < ' ' || c == 0x7f || c >= 0xfffe
                        ? String.format(Locale.ROOT, "\\u%04X", (int) c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }

    /** A part of an IRI, such as a tag: everything but letters and digits of ASCII, and {@code -._~}, as percents. */
    static String part(String text) {
        StringBuilder part = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9'
                    || "-._~".indexOf(b) >= 0;
            part.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b & 0xff));
        }
        return part.toString();
    }

    /** An address that somebody gave, with what no IRI can hold as percents. */
    static String iri(String address) {
        StringBuilder iri = new StringBuilder();
        address.codePoints().forEach(c -> iri.append(c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0
                ? part(Character.toString(c)) : Character.toString(c)));
        return iri.toString();
    }
}
