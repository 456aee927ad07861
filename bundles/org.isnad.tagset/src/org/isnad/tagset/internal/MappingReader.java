/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.isnad.tagset.Problem;
import org.isnad.tagset.TagMapping;
import org.isnad.tagset.TagMapping.FeatureMapping;
import org.isnad.tagset.TagMapping.LayerMapping;
import org.isnad.tagset.TagsetException;

/** Reads mapping files, as {@code docs/formats/tagset-language.md} describes them. */
final class MappingReader {

    private static final String NAME = "(\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s\"#]+)";
    private static final Pattern HEAD = Pattern.compile("mapping\\s+" + NAME + "\\s+->\\s+" + NAME);
    private static final Pattern ARROW = Pattern.compile("(layer\\s+|feature\\s+)?" + NAME + "\\s+->\\s+" + NAME);
    private static final String NOTHING = "-";
    private static final String SAME = "=";
    private static final String REST = "*";

    private final String source;
    private final Map<String, LayerMapping> layers = new LinkedHashMap<>();
    private LayerRows layer;
    private FeatureRows feature;

    private static final class LayerRows {
        private String from;
        private String to;
        private final List<FeatureMapping> features = new ArrayList<>();
    }

    private static final class FeatureRows {
        private String from;
        private String to;
        private final Map<String, String> values = new LinkedHashMap<>();
        private Optional<String> rest = Optional.empty();
    }

    private MappingReader(String source) {
        this.source = source;
    }

    static TagMapping read(byte[] content, String source) throws TagsetException {
        return new MappingReader(source).mapping(Utf8.decode(content, source).lines().toList());
    }

    private TagMapping mapping(List<String> lines) throws TagsetException {
        Matcher head = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = withoutComment(lines.get(i)).strip();
            if (line.isEmpty()) {
                continue;
            }
            Matcher arrow = (head == null ? HEAD : ARROW).matcher(line);
            if (!arrow.matches()) {
                throw new TagsetException(Problem.UNEXPECTED, null, source, i + 1, 1, line);
            }
            if (head == null) {
                head = arrow;
            } else {
                row(arrow, i + 1);
            }
        }
        if (head == null) {
            throw new TagsetException(Problem.UNEXPECTED_END, null, source, 1, 1, "");
        }
        endLayer();
        return new TagMapping(name(head.group(1)), name(head.group(2)), layers);
    }

    private void row(Matcher arrow, int line) throws TagsetException {
        String from = name(arrow.group(2));
        String to = arrow.group(3).equals(NOTHING) ? TagMapping.DROP
                : arrow.group(3).equals(SAME) ? from : name(arrow.group(3));
        String kind = arrow.group(1) == null ? "" : arrow.group(1).strip();
        if (kind.equals("layer")) {
            endLayer();
            layer = new LayerRows();
            layer.from = from;
            layer.to = to;
        } else if (layer == null || kind.isEmpty() && feature == null) {
            throw new TagsetException(Problem.UNEXPECTED, null, source, line, 1, arrow.group());
        } else if (kind.equals("feature")) {
            endFeature();
            feature = new FeatureRows();
            feature.from = from;
            feature.to = to;
        } else if (from.equals(REST)) {
            feature.rest = arrow.group(3).equals(SAME) ? Optional.empty() : Optional.of(to);
        } else if (feature.values.putIfAbsent(from, to) != null) {
            throw new TagsetException(Problem.DUPLICATE_NAME, null, source, line, 1, from);
        }
    }

    private void endFeature() {
        if (feature != null) {
            layer.features.add(new FeatureMapping(feature.from, feature.to, feature.values, feature.rest));
            feature = null;
        }
    }

    private void endLayer() {
        endFeature();
        if (layer != null) {
            layers.put(layer.from, new LayerMapping(layer.to, layer.features));
        }
    }

    /** A comment begins with a number sign outside quotation marks. */
    private static String withoutComment(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '#' && !quoted) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    private static String name(String written) {
        return written.startsWith("\"")
                ? written.substring(1, written.length() - 1).replaceAll("\\\\(.)", "$1") : written;
    }
}
