/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;

import org.isnad.model.Claim;
import org.isnad.model.DocumentMetadata;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Layer.Kind;
import org.isnad.search.tree.BuiltInLayer;
import org.isnad.text.TokenKind;

/** The names that a query can mention in a project. */
public final class Vocabulary {

    /** What a token is asked for by the query's own words. */
    public static final String NUMBER = "number";
    /** The date of a built-in span. */
    public static final String DATE = "date";
    /** The layer of what claims hang on, unless the tagset has one of that name. */
    public static final String CLAIM = "Claim";

    private static final List<String> METADATA_OF_ALL = List.of("id", "title");
    private static final List<Attribute> NUMBERS = List.of(Attribute.number(NUMBER));
    private static final List<Attribute> DATES = List.of(Attribute.day(DATE), Attribute.number("year"),
            Attribute.number("month"), Attribute.number("day"),
            Attribute.of("calendar", List.of("gregorian", "hijri")));
    private static final List<Attribute> OF_CLAIMS = Stream.concat(
            Stream.of("text", "topic", "event", "place", "time", "verdict", "id").map(Attribute::text),
            Stream.of(Attribute.of("worth", Arrays.stream(Claim.Worth.values())
                    .map(worth -> worth.name().toLowerCase(Locale.ROOT)).toList()))).toList();
    private static final List<Attribute> WORDS = List.of(Attribute.text("word"), Attribute.text("folded"),
            Attribute.text("stem"), Attribute.of("kind",
                    Arrays.stream(TokenKind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList()));

    private final QueryContext context;

    public Vocabulary(QueryContext context) {
        this.context = context;
    }

    /** The layers that can be asked for: the tagset's, then built-in ones that it does not hide. */
    public List<String> layers() {
        return Stream.concat(context.tagset().layers().stream().filter(layer -> layer.kind() != Kind.DOCUMENT)
                .map(Layer::name), builtIn().filter(name -> context.tagset().layer(name).isEmpty())).toList();
    }

    /** Whether annotations of that layer hang on whole documents. */
    public boolean isOfDocuments(String layer) {
        return context.tagset().layer(layer).filter(found -> found.kind() == Kind.DOCUMENT).isPresent();
    }

    /** Whether the tagset has a layer of a built-in one's name. */
    public boolean isHidden(BuiltInLayer layer) {
        return context.tagset().layer(layer.layer()).isPresent();
    }

    private static Stream<String> builtIn() {
        return Stream.concat(Arrays.stream(BuiltInLayer.values()).map(BuiltInLayer::layer), Stream.of(CLAIM));
    }

    /** What can be asked of tokens, that of numbers and dates included. */
    public List<Attribute> tokens() {
        return Stream.of(WORDS, NUMBERS, DATES).flatMap(List::stream).toList();
    }

    /** Of which built-in layer's spans an attribute of tokens speaks; empty if of the token itself. */
    public static Optional<BuiltInLayer> spansOf(String attribute) {
        return NUMBER.equals(attribute) ? Optional.of(BuiltInLayer.NUMBER)
                : DATES.stream().anyMatch(known -> known.name().equals(attribute)) ? Optional.of(BuiltInLayer.DATE)
                : Optional.empty();
    }

    /** What can be asked of documents: the program's names, and those that the project uses. */
    public List<Attribute> documents() {
        SequencedSet<String> names = new LinkedHashSet<>(DocumentMetadata.NAMES);
        names.addAll(METADATA_OF_ALL);
        names.addAll(context.names().metadata());
        return names.stream().map(this::metadata).toList();
    }

    private Attribute metadata(String name) {
        List<Attribute.Kind> kinds = DocumentMetadata.PUBLISHED.equals(name)
                ? List.of(Attribute.Kind.DAY, Attribute.Kind.TEXT) : List.of(Attribute.Kind.TEXT, Attribute.Kind.DAY);
        return new Attribute(name, kinds, context.names().metadataValues(name), false);
    }

    /** The annotations of a layer; of all of the tagset's if the name is empty; none if it is unknown. */
    public Reach reach(String layer) {
        List<Layer> layers = context.tagset().layers().stream().filter(known -> known.kind() != Kind.DOCUMENT)
                .filter(known -> layer.isEmpty() || known.name().equals(layer)).toList();
        if (!layers.isEmpty()) {
            return new Reach(context, layers);
        }
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        List<Attribute> own = new ArrayList<>();
        if (BuiltInLayer.NUMBER.layer().equals(layer)) {
            own.addAll(NUMBERS);
        } else if (BuiltInLayer.DATE.layer().equals(layer)) {
            own.addAll(DATES);
        } else if (CLAIM.equals(layer)) {
            own.addAll(OF_CLAIMS);
        }
        own.forEach(attribute -> attributes.put(attribute.name(), attribute));
        return new Reach(context, layer, attributes);
    }
}
