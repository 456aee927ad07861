/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.project.internal.assist;

import java.util.List;
import java.util.Map;

import org.isnad.model.DocumentId;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tagset;
import org.isnad.project.spi.Suggestion;
import org.isnad.text.TextRange;

/** Whether a suggestion can be made at all. */
public final class Sense {

    private Sense() {
    }

    /** @throws GuardException if the document has no such place, or the tagset no such span */
    public static void refuseNonsense(Tagset tagset, DocumentId document, String text, Suggestion suggestion)
            throws GuardException {
        int end = 0;
        for (TextRange range : suggestion.ranges()) {
            if (range.isEmpty() || range.begin() < end || range.end() > text.length() || cuts(text, range.begin())
                    || cuts(text, range.end())) {
                throw new GuardException("it suggested something at " + suggestion.ranges() + " in " + document
                        + ", which is no place in its text");
            }
            end = range.end();
        }
        Layer layer = tagset.layer(suggestion.layer()).filter(one -> one.kind() == Layer.Kind.SPAN)
                .orElseThrow(() -> new GuardException("the tagset has no span layer " + suggestion.layer()));
        for (Map.Entry<String, List<String>> feature : suggestion.features().entrySet()) {
            FeatureType type = layer.feature(feature.getKey()).orElseThrow(() -> new GuardException(
                    "the layer " + layer.name() + " has no feature " + feature.getKey()));
            for (String value : feature.getValue()) {
                if (!type.values().isEmpty() && type.value(value).isEmpty()) {
                    throw new GuardException("the feature " + type.name() + " has no value " + value);
                }
            }
        }
    }

    private static boolean cuts(String text, int offset) {
        return offset > 0 && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }
}
