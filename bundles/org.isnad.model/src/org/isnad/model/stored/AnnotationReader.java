/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.model.stored;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.isnad.model.AnnotationData;
import org.isnad.model.AnnotationHead;
import org.isnad.model.AnnotationId;
import org.isnad.model.DocumentAnnotationData;
import org.isnad.model.FeatureReader;
import org.isnad.model.Features;
import org.isnad.model.Foreign;
import org.isnad.model.GroupData;
import org.isnad.model.Origin;
import org.isnad.model.RelationData;
import org.isnad.model.SpanData;
import org.isnad.model.stored.XmlScanner.Event;
import org.isnad.text.TextRange;

/** Reads the annotations of one file. What several have in common becomes one object. */
final class AnnotationReader {

    private final XmlScanner scanner;
    private final XmlElement set;
    private final boolean featuresAreElements;
    private final SliceTable<Features> knownFeatures;
    private final FeatureReader featureReader = new FeatureReader();
    private final Map<AnnotationHead, AnnotationHead> heads = new HashMap<>();
    private AnnotationHead lastHead;

    private AnnotationId id;
    private String layer;
    private String author;
    private Instant time;
    private Origin origin;
    private String comment;
    private Features features;
    private List<TextRange> ranges;
    private AnnotationId source;
    private AnnotationId target;
    private String members;
    private String foreignAttributes;

    AnnotationReader(XmlElement set, int version) {
        this.set = set;
        this.scanner = set.scanner();
        this.featuresAreElements = version == 1;
        this.knownFeatures = new SliceTable<>(scanner.bytes());
    }

    /** Reads the annotation whose element just began, to its end. */
    AnnotationData read(AnnotationData.Kind kind) throws MalformedFileException {
        try {
            readAttributes(kind);
            String foreignContent = readChildren();
            return annotation(kind, head(foreignContent));
        } catch (IllegalArgumentException e) {
            throw scanner.malformed(e.getMessage(), e);
        }
    }

    private void readAttributes(AnnotationData.Kind kind) throws MalformedFileException {
        id = null;
        layer = null;
        author = null;
        time = null;
        origin = Origin.MANUAL;
        comment = "";
        features = Features.NONE;
        ranges = null;
        source = null;
        target = null;
        members = "";
        foreignAttributes = "";
        for (int i = 0; i < scanner.attributes(); i++) {
            if (!readCommon(i) && !readOwn(kind, i)) {
                set.refuseIfStrict(scanner.attribute(i));
                foreignAttributes += scanner.verbatim(i);
            }
        }
    }

    private boolean readCommon(int i) throws MalformedFileException {
        switch (scanner.attribute(i)) {
            case "id" -> id = id(i);
            case "layer" -> layer = scanner.value(i);
            case "author" -> author = scanner.value(i);
            case "time" -> time = IsoTime.read(scanner.bytes(), scanner.valueFrom(i), scanner.valueTo(i));
            case "origin" -> origin = Origin.parse(scanner.value(i));
            case "comment" -> comment = scanner.singleValue(i);
            case "features" -> {
                if (featuresAreElements) {
                    return false;
                }
                features = features(i);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean readOwn(AnnotationData.Kind kind, int i) throws MalformedFileException {
        String name = scanner.attribute(i);
        switch (kind) {
            case SPAN -> {
                if (name.equals("ranges")) {
                    ranges = Slices.ranges(scanner.bytes(), scanner.valueFrom(i), scanner.valueTo(i));
                    return true;
                }
            }
            case RELATION -> {
                if (name.equals("source")) {
                    source = id(i);
                    return true;
                }
                if (name.equals("target")) {
                    target = id(i);
                    return true;
                }
            }
            case GROUP -> {
                if (name.equals("members")) {
                    members = scanner.singleValue(i);
                    return true;
                }
            }
            case DOCUMENT -> {
                return false;
            }
        }
        return false;
    }

    private AnnotationId id(int i) {
        return Slices.id(scanner.bytes(), scanner.valueFrom(i), scanner.valueTo(i));
    }

    private Features features(int i) throws MalformedFileException {
        Features known = knownFeatures.get(scanner.valueFrom(i), scanner.valueTo(i));
        if (known == null) {
            known = featureReader.read(scanner.singleValue(i));
            knownFeatures.put(scanner.valueFrom(i), scanner.valueTo(i), known);
        }
        return known;
    }

    /** @return the children that are not known */
    private String readChildren() throws MalformedFileException {
        String foreign = "";
        Map<String, List<String>> values = null;
        while (scanner.next() == Event.START) {
            if (featuresAreElements && scanner.element().equals("features")) {
                values = values == null ? new TreeMap<>() : values;
                XmlElement entry = set.child();
                values.computeIfAbsent(entry.required("name"), name -> new ArrayList<>(1)).add(entry.required("value"));
                entry.end();
            } else {
                set.refuseIfStrict("<" + scanner.element());
                foreign += scanner.verbatim();
            }
        }
        if (values != null) {
            features = featureReader.shared(values);
        }
        return foreign;
    }

    private AnnotationHead head(String foreignContent) throws MalformedFileException {
        require("layer", layer);
        require("author", author);
        AnnotationHead last = lastHead;
        // Values are one object each, so that most heads are known without a look at their letters.
        if (last != null && last.layer() == layer && last.author() == author && last.comment().equals(comment)
                && last.origin().equals(origin) && foreignContent.isEmpty() && foreignAttributes.isEmpty()
                && last.foreign().isEmpty()) {
            return last;
        }
        Foreign foreign = foreignAttributes.isEmpty() && foreignContent.isEmpty() ? Foreign.NONE
                : new Foreign(foreignAttributes, foreignContent);
        AnnotationHead head = new AnnotationHead(layer, author, origin, comment, foreign);
        AnnotationHead same = heads.putIfAbsent(head, head);
        lastHead = same == null ? head : same;
        return lastHead;
    }

    private AnnotationData annotation(AnnotationData.Kind kind, AnnotationHead head) throws MalformedFileException {
        require("id", id);
        require("time", time);
        return switch (kind) {
            case SPAN -> new SpanData(id, head, require("ranges", ranges), features, time);
            case RELATION -> new RelationData(id, head, require("source", source), require("target", target), features,
                    time);
            case GROUP -> new GroupData(id, head, GroupData.parse(members), features, time);
            case DOCUMENT -> new DocumentAnnotationData(id, head, features, time);
        };
    }

    private <T> T require(String attribute, T value) throws MalformedFileException {
        if (value == null) {
            throw scanner.malformed("an annotation without " + attribute, null);
        }
        return value;
    }
}
