/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.xtext.util.Strings;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Style;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;
import org.isnad.tagset.Contrast;
import org.isnad.tagset.TagsetAddition;

/**
 * Adds declarations to the text of a tagset file that has no errors. It looks for blocks by their first words and braces
 * alone, so that what people wrote between, and how, stays as it is.
 */
final class Declaring {

    /** A comment, a string, a brace, a word; white space and other signs lie between. */
    private static final Pattern PIECE = Pattern.compile(
            "//[^\\n]*|/\\*(?s:.*?)\\*/|\"(?:[^\"\\\\]|\\\\.)*\"|[{}:]|[^\\s{}:\"/]+|/");
    private static final String STEP = "    ";

    private final String text;
    private final Tagset meant;
    private final List<Piece> pieces = new ArrayList<>();
    /** What is put in, by the offset before which it goes. */
    private final TreeMap<Integer, StringBuilder> insertions = new TreeMap<>();
    private final List<String> added = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    private record Piece(String word, int offset, int depth) {
    }

    /** @param meant what the text means, with what it imports */
    Declaring(String text, Tagset meant) {
        this.text = text;
        this.meant = meant;
        int depth = 0;
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            if (word.startsWith("//") || word.startsWith("/*")) {
                continue;
            }
            depth -= word.equals("}") ? 1 : 0;
            pieces.add(new Piece(word, matcher.start(), depth));
            depth += word.equals("{") ? 1 : 0;
        }
    }

    /** Adds all layers, features and tags that are not declared. */
    TagsetAddition all(Tagset labels) {
        List<Layer> layers = new ArrayList<>();
        for (Layer layer : labels.layers().stream().map(Declaring::readable).toList()) {
            Optional<Layer> known = meant.layer(layer.name());
            if (known.isEmpty()) {
                layers.add(layer);
                note(added, layer);
            } else {
                known(known.get(), layer);
            }
        }
        StringBuilder whole = new StringBuilder(text);
        insertions.descendingMap().forEach((offset, insertion) -> whole.insert(offset, insertion));
        if (!layers.isEmpty()) {
            whole.append(text.endsWith("\n") ? "" : "\n");
            String source = SourceWriter.write(new Tagset(meant.name(), meant.label(), layers));
            whole.append(source.substring(source.indexOf('\n') + 1));
        }
        return new TagsetAddition(whole.toString(), added, left);
    }

    /** Sources have colours for other pages. */
    private static Layer readable(Layer layer) {
        return new Layer(layer.name(), layer.kind(), layer.label(), layer.description(),
                Contrast.readable(layer.style()), layer.key(), layer.features().stream().map(Declaring::readable).toList(),
                layer.placement(), layer.roles(), layer.constraints());
    }

    private static FeatureType readable(FeatureType feature) {
        List<Tag> tags = feature.values().stream().map(tag -> new Tag(tag.name(), tag.label(), tag.description(),
                Contrast.readable(tag.style()), tag.key(), tag.parent())).toList();
        return new FeatureType(feature.name(), feature.label(), feature.kind(), tags, feature.many(), feature.required(),
                feature.defaultValue(), feature.targets());
    }

    private static void note(List<String> paths, Layer layer) {
        paths.add(layer.name());
        layer.tags().forEach(tag -> paths.add(layer.name() + '.' + Layer.TAG + '.' + tag.name()));
    }

    private void known(Layer known, Layer wanted) {
        for (FeatureType feature : wanted.features()) {
            String path = known.name() + '.' + feature.name();
            Optional<FeatureType> there = known.feature(feature.name());
            if (there.isEmpty()) {
                Optional<Block> layer = block(0, "layer", known.name(), 0);
                put(layer, feature(feature, wanted), path);
                continue;
            }
            for (Tag tag : feature.values()) {
                if (there.get().value(tag.name()).isPresent()) {
                    continue;
                }
                Optional<Block> block = there.get().kind() == FeatureType.Kind.TAG
                        ? tags(known.name(), feature.name()) : Optional.empty();
                put(block, tag(tag, known.style()), path + '.' + tag.name());
            }
        }
    }

    private void put(Optional<Block> block, String declaration, String path) {
        if (block.isEmpty()) {
            left.add(path);
            return;
        }
        added.add(path);
        String indent = STEP.repeat(block.get().depth() + 1);
        StringBuilder insertion = insertions.computeIfAbsent(block.get().end(), key -> new StringBuilder());
        declaration.lines().forEach(line -> insertion.append(indent).append(line).append('\n'));
    }

    private static String feature(FeatureType feature, Layer of) {
        Layer alone = new Layer("x", of.kind(), of.label(), of.label(), of.style(), "", List.of(feature));
        return inner(alone, "feature ");
    }

    /** @param inherited what the tag looks like if nothing else is said */
    private static String tag(Tag tag, Style inherited) {
        FeatureType feature = new FeatureType(Layer.TAG, tag.label(), FeatureType.Kind.TAG,
                List.of(new Tag(tag.name(), tag.label(), tag.description(), tag.style(), "")), false, false, "");
        return inner(new Layer("x", Layer.Kind.SPAN, tag.label(), tag.label(), inherited, "", List.of(feature)),
                "tag ");
    }

    /** The block that begins with a word, out of the source of a layer that holds only it and what describes it. */
    private static String inner(Layer layer, String word) {
        List<String> lines = SourceWriter.write(new Tagset("x", layer.label(), List.of(layer))).lines().toList();
        int first = 0;
        while (!lines.get(first).strip().startsWith(word)) {
            first++;
        }
        int margin = lines.get(first).length() - lines.get(first).stripLeading().length();
        StringBuilder inner = new StringBuilder();
        for (int i = first; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.length() - line.stripLeading().length() < margin) {
                break;
            }
            inner.append(line.substring(margin)).append('\n');
        }
        return inner.toString();
    }

    /**
     * What stands between two braces.
     *
     * @param end where the line of the closing brace begins, or the brace if something stands before it
     */
    private record Block(int depth, int end) {
    }

    /** The block of a feature's tags: its own, or the list that it takes them from. */
    private Optional<Block> tags(String layer, String feature) {
        int begin = find(0, "layer", layer, 0);
        int at = begin < 0 ? -1 : find(begin, "feature", feature, 1);
        if (at < 0) {
            return Optional.empty();
        }
        for (int i = at + 2; i < pieces.size() && pieces.get(i).depth() == 1; i++) {
            String word = pieces.get(i).word();
            if (word.equals("feature") && i > at + 2 || word.equals("constraint") || word.equals("role")) {
                return Optional.empty();
            }
            if (word.equals("of") && i + 1 < pieces.size()) {
                return block(0, "tags", name(pieces.get(i + 1).word()), 0);
            }
            if (word.equals("{")) {
                return closing(i);
            }
        }
        return Optional.empty();
    }

    private Optional<Block> block(int from, String word, String name, int depth) {
        for (int i = find(from, word, name, depth); i >= 0 && i < pieces.size(); i++) {
            if (pieces.get(i).word().equals("{")) {
                return closing(i);
            }
        }
        return Optional.empty();
    }

    private Optional<Block> closing(int open) {
        int depth = pieces.get(open).depth();
        for (Piece piece : pieces.subList(open + 1, pieces.size())) {
            if (piece.word().equals("}") && piece.depth() == depth) {
                int line = text.lastIndexOf('\n', piece.offset()) + 1;
                boolean alone = text.substring(line, piece.offset()).isBlank();
                if (!alone) {
                    insertions.computeIfAbsent(piece.offset(), key -> new StringBuilder("\n"));
                }
                return Optional.of(new Block(depth, alone ? line : piece.offset()));
            }
        }
        return Optional.empty();
    }

    /** The index of the first of two words at a depth; -1 if they do not come before the block around them ends. */
    private int find(int from, String word, String name, int depth) {
        for (int i = from; i + 1 < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (i > from && piece.depth() < depth && piece.word().equals("}")) {
                return -1;
            }
            if (piece.depth() == depth && piece.word().equals(word) && name(pieces.get(i + 1).word()).equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** What a word of the text is as a name. */
    private static String name(String written) {
        return written.startsWith("\"") ? Strings.convertFromJavaString(written.substring(1, written.length() - 1), true)
                : written;
    }
}
