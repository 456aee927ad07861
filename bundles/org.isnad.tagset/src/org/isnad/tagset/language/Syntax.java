/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.isnad.model.schema.FeatureType.Kind;
import org.isnad.tagset.language.ast.FeatureDeclaration;
import org.isnad.tagset.language.ast.LayerDeclaration;
import org.isnad.tagset.language.ast.MemberCount;
import org.isnad.tagset.language.ast.Neighbourhood;
import org.isnad.tagset.language.ast.PlainTyping;
import org.isnad.tagset.language.ast.ReferenceTyping;
import org.isnad.tagset.language.ast.TagDeclaration;
import org.isnad.tagset.language.ast.TagTyping;

/** Questions to the syntax tree. None of them fails on a tree with gaps, as the text of an editor has. */
public final class Syntax {

    private Syntax() {
    }

    /** Every tag of a feature, a general one before those under it. */
    public static List<TagDeclaration> tags(FeatureDeclaration feature) {
        List<TagDeclaration> found = new ArrayList<>();
        if (feature.getType() instanceof TagTyping typing && typing.getList() != null) {
            collect(typing.getList().getTags(), found);
        }
        collect(feature.getTags(), found);
        return found;
    }

    /** The tags and all under them, a general one before those under it. */
    public static List<TagDeclaration> flat(List<TagDeclaration> tags) {
        List<TagDeclaration> found = new ArrayList<>();
        collect(tags, found);
        return found;
    }

    private static void collect(List<TagDeclaration> tags, List<TagDeclaration> found) {
        for (TagDeclaration tag : tags) {
            found.add(tag);
            collect(tag.getChildren(), found);
        }
    }

    /** What the values of a feature are. */
    public static Kind kind(FeatureDeclaration feature) {
        return switch (feature.getType()) {
            case TagTyping tags -> Kind.TAG;
            case ReferenceTyping reference -> Kind.ANNOTATION;
            case PlainTyping plain -> switch (plain.getKind()) {
                case STRING -> Kind.STRING;
                case INTEGER -> Kind.INTEGER;
                case DECIMAL -> Kind.DECIMAL;
                case BOOLEAN -> Kind.BOOLEAN;
                case DATE -> Kind.DATE;
                case RANGE -> Kind.NUMBER_RANGE;
                case ENTITY -> Kind.ENTITY;
                case CLAIM -> Kind.CLAIM;
            };
            case null, default -> Kind.STRING;
        };
    }

    /** Whether an annotation may have several values of the feature. */
    public static boolean isMany(FeatureDeclaration feature) {
        return feature.isMany() || feature.getType() instanceof TagTyping typing && typing.isSeveral();
    }

    /**
     * The layer of the annotations that a part of a condition is about: within {@code where} that of the other
     * annotation, elsewhere the layer that the constraint stands in. Empty if it is not said.
     */
    public static Optional<LayerDeclaration> subject(EObject place) {
        EObject child = place;
        for (EObject parent = place.eContainer(); parent != null; child = parent, parent = parent.eContainer()) {
            if (parent instanceof Neighbourhood near && near.getWhere() == child) {
                return Optional.ofNullable(near.getLayer());
            }
            if (parent instanceof MemberCount count && count.getWhere() == child) {
                return memberLayer(count);
            }
        }
        return Optional.ofNullable(EcoreUtil2.getContainerOfType(place, LayerDeclaration.class));
    }

    /** The layer of the members that are counted, if there is only one. */
    public static Optional<LayerDeclaration> memberLayer(MemberCount count) {
        if (count.getLayer() != null) {
            return Optional.of(count.getLayer());
        }
        return count.getRole() != null && count.getRole().getLayers().size() == 1
                ? Optional.of(count.getRole().getLayers().getFirst()) : Optional.empty();
    }
}
