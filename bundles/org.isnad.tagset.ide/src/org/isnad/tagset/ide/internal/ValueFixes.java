/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

import java.util.List;
import java.util.Set;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.isnad.language.ide.Edit;
import org.isnad.model.schema.FeatureType.Kind;
import org.isnad.model.schema.Style;
import org.isnad.tagset.Contrast;
import org.isnad.tagset.internal.Keys;
import org.isnad.tagset.language.Syntax;
import org.isnad.tagset.language.TagsetImports;
import org.isnad.tagset.language.TakenKeys;
import org.isnad.tagset.language.Words;
import org.isnad.tagset.language.ast.AstPackage;
import org.isnad.tagset.language.ast.ColourTrait;
import org.isnad.tagset.language.ast.Comparison;
import org.isnad.tagset.language.ast.FeatureDeclaration;
import org.isnad.tagset.language.ast.LayerDeclaration;
import org.isnad.tagset.language.ast.MemberCount;
import org.isnad.tagset.language.ast.Named;
import org.isnad.tagset.language.ast.TagDeclaration;
import org.isnad.tagset.language.ast.TagList;
import org.isnad.tagset.language.ast.TagTyping;
import org.isnad.tagset.language.ast.TagsetFile;

/** Mends values: keys, colours, tags, patterns, comparisons. */
final class ValueFixes {

    private static final AstPackage AST = AstPackage.eINSTANCE;
    private static final int KEYS = 3;

    @Inject
    private TagsetImports imports;
    @Inject
    private TakenKeys keys;

    void key(Case found) {
        TagDeclaration tag = EcoreUtil2.getContainerOfType(found.place(), TagDeclaration.class);
        Named owner = tag != null ? tag : EcoreUtil2.getContainerOfType(found.place(), LayerDeclaration.class);
        if (owner != null && owner.getName() != null) {
            Set<String> taken = keys.around(owner);
            Keys.free(taken, owner.getName()).stream().limit(KEYS).forEach(found::change);
        }
    }

    void colour(Case found) {
        if (found.place() instanceof ColourTrait colour) {
            Style readable = Contrast.readable(new Style(colour.getLight(), colour.getDark()));
            String text = readable.light() + " / " + readable.dark();
            found.add("fix.change", text, Nodes.replace(found.region(), "colour " + text));
        }
    }

    void value(Case found) {
        FeatureDeclaration feature = feature(found.place());
        if (feature == null) {
            return;
        }
        NameFixes.nearest(found.data(0), NameFixes.tags(feature)).forEach(tag -> found.change(Words.name(tag)));
        if (Syntax.kind(feature) == Kind.BOOLEAN) {
            List.of("true", "false").forEach(found::change);
        }
        if (found.place() == feature) {
            Nodes.word(feature, "default").ifPresent(word -> found.remove(Nodes.region(word.getOffset(),
                    found.region().getOffset() + found.region().getLength() - word.getOffset())));
        }
    }

    private static FeatureDeclaration feature(EObject place) {
        if (place instanceof FeatureDeclaration feature) {
            return feature;
        }
        Comparison comparison = EcoreUtil2.getContainerOfType(place, Comparison.class);
        return comparison == null || comparison.getFeature() == null || comparison.getFeature().eIsProxy() ? null
                : comparison.getFeature();
    }

    /** A feature of tags declares some, or takes those of a list. */
    void tags(Case found) {
        if (!(found.place() instanceof FeatureDeclaration feature) || !(feature.getType() instanceof TagTyping typing)) {
            return;
        }
        Nodes.region(feature.getType()).ifPresent(type -> {
            int end = type.getOffset() + type.getLength();
            if (typing.getList() == null) {
                TagsetFile file = EcoreUtil2.getContainerOfType(feature, TagsetFile.class);
                imports.lists(file).stream().map(TagList::getName).filter(name -> name != null && !name.isEmpty())
                        .forEach(name -> found.add("fix.takeList", name,
                                new Edit(end, 0, " of " + Words.name(name))));
            }
            String indentation = Nodes.indentation(found.text(), type.getOffset());
            String tag = "\n" + indentation + "    tag TAG\n" + indentation;
            Nodes.word(feature, "{").ifPresentOrElse(
                    brace -> found.add(Texts.text("fix.addTag"), List.of(new Edit(brace.getOffset() + 1, 0, tag))),
                    () -> Nodes.region(feature).ifPresent(whole -> found.add(Texts.text("fix.addTag"),
                            List.of(new Edit(whole.getOffset() + whole.getLength(), 0, " {" + tag + "}")))));
        });
    }

    /** The text as it stands, without the signs meaning anything. */
    void pattern(Case found) {
        StringBuilder escaped = new StringBuilder();
        for (char c : found.data(0).toCharArray()) {
            escaped.append("\\^$.|?*+()[]{}".indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        found.change(Words.quoted(escaped.toString()));
    }

    void operator(Case found) {
        found.change("=");
        found.change("!=");
    }

    void memberLayer(Case found) {
        if (found.place() instanceof MemberCount count) {
            List<LayerDeclaration> layers = count.getRole().getLayers().isEmpty()
                    ? imports.layers(EcoreUtil2.getContainerOfType(count, TagsetFile.class))
                    : count.getRole().getLayers();
            Nodes.region(count, AST.getMemberCount_Role()).ifPresent(role -> layers.stream()
                    .map(LayerDeclaration::getName).filter(name -> name != null && !name.isEmpty())
                    .forEach(name -> found.add("fix.ofLayer", name,
                            new Edit(role.getOffset() + role.getLength(), 0, " of " + Words.name(name)))));
        }
    }
}
