/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.language;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.isnad.tagset.language.ast.FeatureDeclaration;
import org.isnad.tagset.language.ast.KeyTrait;
import org.isnad.tagset.language.ast.LayerDeclaration;
import org.isnad.tagset.language.ast.TagDeclaration;
import org.isnad.tagset.language.ast.TagList;
import org.isnad.tagset.language.ast.TagTyping;
import org.isnad.tagset.language.ast.TagsetFile;
import org.isnad.tagset.language.ast.Trait;

/**
 * Which keys something cannot have because something else has them. Keys of layers and of the tags that name an
 * annotation are used in the text, those of other features' tags while that feature is asked for.
 */
public class TakenKeys {

    /** The feature whose tags name an annotation. */
    public static final String NAMING = "tag";

    @Inject
    private TagsetImports imports;

    /** The keys that are taken where a layer or tag stands, its own included. */
    public Set<String> around(EObject place) {
        TagsetFile file = EcoreUtil2.getContainerOfType(place, TagsetFile.class);
        FeatureDeclaration feature = EcoreUtil2.getContainerOfType(place, FeatureDeclaration.class);
        TagList list = EcoreUtil2.getContainerOfType(place, TagList.class);
        Set<String> taken = new TreeSet<>();
        if (feature != null) {
            addAll(feature, file, taken);
        } else if (list != null) {
            addTags(Syntax.flat(list.getTags()), taken);
            users(list, file).forEach(user -> addAll(user, file, taken));
        } else {
            addWhole(file, taken);
        }
        return taken;
    }

    private Stream<FeatureDeclaration> users(TagList list, TagsetFile file) {
        return imports.layers(file).stream().flatMap(layer -> layer.getFeatures().stream())
                .filter(feature -> feature.getType() instanceof TagTyping typing && typing.getList() == list);
    }

    private void addAll(FeatureDeclaration feature, TagsetFile file, Set<String> taken) {
        if (NAMING.equals(feature.getName())) {
            addWhole(file, taken);
        } else {
            addTags(Syntax.tags(feature), taken);
        }
    }

    private void addWhole(TagsetFile file, Set<String> taken) {
        for (LayerDeclaration layer : imports.layers(file)) {
            add(layer.getTraits(), taken);
            layer.getFeatures().stream().filter(feature -> NAMING.equals(feature.getName()))
                    .forEach(feature -> addTags(Syntax.tags(feature), taken));
        }
    }

    private static void addTags(Collection<TagDeclaration> tags, Set<String> taken) {
        tags.forEach(tag -> add(tag.getTraits(), taken));
    }

    private static void add(List<Trait> traits, Set<String> taken) {
        for (Trait trait : traits) {
            if (trait instanceof KeyTrait key && key.getKey() != null) {
                taken.add(key.getKey());
            }
        }
    }
}
