/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.isnad.cli.VerbContext;
import org.isnad.cli.VerbException;
import org.isnad.cli.internal.Messages;
import org.isnad.model.Document;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;
import org.isnad.text.BoundaryProblem;
import org.isnad.text.TextProblems;
import org.isnad.text.TextRange;

/** Understands the words that describe a span: its layer, its ranges and its features. */
final class SpanWords {

    private final VerbContext context;
    private final Tagset tagset;

    SpanWords(VerbContext context, Tagset tagset) {
        this.context = context;
        this.tagset = tagset;
    }

    /** @throws VerbException with the nearest name, if the tagset has no such layer; or if it is not one of spans */
    Layer layer(String name) throws VerbException {
        Layer layer = tagset.layer(name).orElseThrow(() -> Names.unknown(context.locale(), "UNKNOWN_LAYER", name,
                tagset.layers().stream().map(Layer::name).toList(), tagset.name()));
        if (layer.kind() != Layer.Kind.SPAN) {
            throw notYet(name);
        }
        return layer;
    }

    VerbException notYet(String word) {
        return VerbException.words("NOT_IN_THIS_VERSION", Messages.text(context.locale(), "ONLY_SPANS", word), "");
    }

    /**
     * Reads ranges, warns where one cuts a grapheme, and refuses what cannot be marked.
     *
     * @param words {@code B-E[,B-E]}
     */
    List<TextRange> ranges(String words, Document document, String text) throws VerbException {
        List<TextRange> ranges = new ArrayList<>();
        for (String word : words.split(",", -1)) {
            ranges.add(range(word, document, text));
        }
        List<TextRange> sorted = ranges.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).begin() <= sorted.get(i - 1).end()) {
                throw badRange("RANGES_TOUCH", sorted.get(i - 1) + "," + sorted.get(i), document, text);
            }
        }
        return sorted;
    }

    /**
     * Reads features and checks them against the tagset.
     *
     * @param words {@code FEATURE=VALUE}, several for a feature of several values; no value takes the feature away
     */
    Map<String, List<String>> features(List<String> words, Layer layer) throws VerbException {
        Map<String, List<String>> features = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw VerbException.words("BAD_VALUE", Messages.text(context.locale(), "BAD_SET", word), "");
            }
            FeatureType feature = feature(word.substring(0, equals), layer);
            String value = word.substring(equals + 1);
            List<String> values = features.computeIfAbsent(feature.name(), name -> new ArrayList<>());
            if (!value.isEmpty()) {
                values.add(checked(value, feature, layer));
            }
            if (values.size() > 1 && !feature.many()) {
                throw VerbException.words("BAD_VALUE",
                        Messages.text(context.locale(), "ONE_VALUE", feature.name(), layer.name()), "");
            }
        }
        return features;
    }

    private TextRange range(String word, Document document, String text) throws VerbException {
        TextRange range;
        try {
            range = TextRange.parse(word.strip());
        } catch (IllegalArgumentException e) {
            throw badRange("NO_RANGE", word, document, text);
        }
        checkBorder(range.begin(), range, document, text);
        if (!range.isEmpty()) {
            checkBorder(range.end(), range, document, text);
        }
        return range;
    }

    private void checkBorder(int border, TextRange range, Document document, String text) throws VerbException {
        Optional<BoundaryProblem> problem = TextProblems.at(text, border);
        if (problem.isEmpty()) {
            return;
        }
        switch (problem.get()) {
            case OUTSIDE -> throw badRange("RANGE_OUTSIDE", range.toString(), document, text);
            case SURROGATE_PAIR -> throw badRange("RANGE_IN_PAIR", range.toString(), document, text);
            case GRAPHEME -> context.warn(Messages.text(context.locale(), "RANGE_IN_GRAPHEME", range.toString(),
                    Integer.toString(border)));
        }
    }

    private VerbException badRange(String message, String range, Document document, String text) {
        return VerbException.words("BAD_RANGE", Messages.text(context.locale(), message, range,
                document.id().value(), Integer.toString(text.length())), Messages.text(context.locale(), "range-hint"));
    }

    private FeatureType feature(String name, Layer layer) throws VerbException {
        return layer.feature(name).orElseThrow(() -> Names.unknown(context.locale(), "UNKNOWN_FEATURE", name,
                layer.features().stream().map(FeatureType::name).toList(), layer.name()));
    }

    private String checked(String value, FeatureType feature, Layer layer) throws VerbException {
        List<String> allowed = feature.values().stream().map(Tag::name).toList();
        if (!allowed.isEmpty() && !allowed.contains(value)) {
            String code = feature.name().equals("tag") ? "UNKNOWN_TAG" : "UNKNOWN_VALUE";
            throw Names.unknown(context.locale(), code, value, allowed, layer.name(), feature.name());
        }
        boolean number = feature.kind() == FeatureType.Kind.INTEGER || feature.kind() == FeatureType.Kind.DECIMAL;
        if (number && !isNumber(value)) {
            throw VerbException.words("BAD_VALUE",
                    Messages.text(context.locale(), "NOT_A_NUMBER", value, feature.name()), "");
        }
        return value;
    }

    private static boolean isNumber(String value) {
        return value.matches("[+-]?[0-9]+(\\.[0-9]+)?");
    }
}
