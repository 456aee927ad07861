/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.isnad.language.ide.Edit;
import org.isnad.model.SafeName;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Tagset;
import org.isnad.tagset.Tagsets;
import org.isnad.tagset.language.Syntax;
import org.isnad.tagset.language.TagsetImports;
import org.isnad.tagset.language.Words;
import org.isnad.tagset.language.ast.AstPackage;
import org.isnad.tagset.language.ast.Comparison;
import org.isnad.tagset.language.ast.FeatureDeclaration;
import org.isnad.tagset.language.ast.Import;
import org.isnad.tagset.language.ast.Named;
import org.isnad.tagset.language.ast.TagDeclaration;
import org.isnad.tagset.language.ast.TagTyping;
import org.isnad.tagset.language.ast.TagsetFile;
import org.isnad.tagset.language.services.TagsetGrammarAccess;
import org.isnad.text.message.Nearest;

/** Mends names: with the nearest one that is known, with one that is free, by declaring or importing it. */
final class NameFixes {

    private static final AstPackage AST = AstPackage.eINSTANCE;
    private static final int NEAREST = 3;

    @Inject
    private IScopeProvider scopes;
    @Inject
    private TagsetImports imports;
    @Inject
    private Mentions mentions;
    @Inject
    private TagsetGrammarAccess grammar;

    /** A slip in a word of the language. */
    void nearestWord(Case found) {
        String word = found.data(0);
        Set<String> words = GrammarUtil.getAllKeywords(grammar.getGrammar()).stream()
                .filter(keyword -> Character.isLetter(keyword.charAt(0))).collect(Collectors.toSet());
        if (!words.contains(word)) {
            Nearest.to(word, words).filter(nearest -> Nearest.isNear(word, nearest)).ifPresent(found::change);
        }
    }

    void unknown(Case found) {
        String name = found.data(0);
        if (found.place() instanceof Import declaration) {
            List<String> known = imports.file(declaration).map(imports::layers).orElse(List.of()).stream()
                    .map(Named::getName).toList();
            nearest(name, known).forEach(other -> found.change(Words.name(other)));
            return;
        }
        EReference reference = reference(found);
        if (reference == null) {
            return;
        }
        Set<String> known = StreamSupport.stream(scopes.getScope(found.place(), reference).getAllElements()
                .spliterator(), false).map(each -> each.getName().getLastSegment())
                .collect(Collectors.toCollection(TreeSet::new));
        nearest(name, known).forEach(other -> found.change(Words.name(other)));
        if (reference == AST.getReference_Target() || reference == AST.getComparison_Tag()) {
            declareTag(found, name);
        } else if (reference.getEReferenceType() == AST.getLayerDeclaration()) {
            importLayer(found, name);
        }
    }

    /** The reference that is written at the place that is marked. */
    private static EReference reference(Case found) {
        for (EReference reference : found.place().eClass().getEAllReferences()) {
            if (!reference.isContainment()) {
                for (INode node : Nodes.of(found.place(), reference)) {
                    if (node.getTextRegion().getOffset() == found.region().getOffset()) {
                        return reference;
                    }
                }
            }
        }
        return null;
    }

    private void declareTag(Case found, String name) {
        Comparison comparison = EcoreUtil2.getContainerOfType(found.place(), Comparison.class);
        FeatureDeclaration feature = comparison == null ? null : comparison.getFeature();
        if (feature == null || feature.eIsProxy() || feature.eResource() != found.place().eResource()
                || !(feature.getType() instanceof TagTyping) || feature.getTags().isEmpty()) {
            return;
        }
        TagDeclaration last = feature.getTags().getLast();
        Nodes.region(last).ifPresent(region -> {
            String line = "\n" + Nodes.indentation(found.text(), region.getOffset()) + "tag " + Words.name(name);
            found.add(Texts.text("fix.declareTag", name, feature.getName()),
                    List.of(new Edit(region.getOffset() + region.getLength(), 0, line)));
        });
    }

    private static void importLayer(Case found, String name) {
        TagsetFile file = EcoreUtil2.getContainerOfType(found.place(), TagsetFile.class);
        for (Tagset tagset : Tagsets.shipped().all()) {
            if (tagset.layers().stream().map(Layer::name).anyMatch(name::equals) && file.getName() != null) {
                EObject last = file.getImports().isEmpty() ? null : file.getImports().getLast();
                int offset = last != null ? NodeModelUtils.getNode(last).getTotalEndOffset()
                        : file.getLabel() != null ? NodeModelUtils.getNode(file.getLabel()).getTotalEndOffset()
                        : end(Nodes.of(file, AST.getTagsetFile_Name()).getFirst());
                found.add(Texts.text("fix.import", name, tagset.name()), List.of(
                        new Edit(offset, 0, "\nimport " + Words.name(name) + " from " + tagset.name())));
            }
        }
    }

    private static int end(INode node) {
        return node.getTotalEndOffset();
    }

    void unknownImport(Case found) {
        String name = found.data(0);
        String own = ((TagsetFile) found.place().eContainer()).getName();
        nearest(name, Tagsets.shipped().all().stream().map(Tagset::name).filter(each -> !each.equals(own)).toList())
                .forEach(found::change);
        StructureFixes.removePlace(found);
    }

    /** A tagset's name is a file's name; other names have visible characters only. */
    void bad(Case found) {
        String name = found.data(0);
        if (found.place() instanceof TagsetFile) {
            String safe = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-")
                    .replaceAll("^[^a-z0-9]+|[^a-z0-9]+$", "");
            if (SafeName.isSafe(safe)) {
                found.change(safe);
            }
        } else {
            String visible = name.codePoints().filter(c -> !Character.isISOControl(c))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString().strip();
            if (!visible.isEmpty()) {
                found.change(Words.name(visible));
            }
        }
    }

    /** Only this declaration: what names the thing names the first one, which keeps its name. */
    void duplicate(Case found) {
        if (found.place() instanceof Named named && named.getName() != null) {
            found.change(Words.name(free(named)));
        }
    }

    /** The declaration with all that names it. */
    void lookAlike(Case found) {
        if (found.place() instanceof Named named && named.getName() != null) {
            String name = free(named);
            List<Edit> edits = mentions.of(named, named.eResource()).stream()
                    .map(mention -> Nodes.replace(mention.region(), Words.name(name))).toList();
            found.add(Texts.text("fix.rename", named.getName(), name), edits);
        }
    }

    /** The name with the first number that makes it free among all names of the file. */
    private static String free(Named named) {
        Set<String> taken = EcoreUtil2.eAllOfType(EcoreUtil2.getRootContainer(named), Named.class).stream()
                .map(Named::getName).collect(Collectors.toSet());
        int number = 2;
        while (taken.contains(named.getName() + "_" + number)) {
            number++;
        }
        return named.getName() + "_" + number;
    }

    /** The nearest names first; none that is another word altogether. */
    static List<String> nearest(String word, Collection<String> names) {
        List<String> left = new ArrayList<>(names);
        left.removeIf(name -> name == null || !Nearest.isNear(word, name));
        left.sort(Comparator.naturalOrder());
        List<String> found = new ArrayList<>();
        Optional<String> next = Nearest.to(word, left);
        while (next.isPresent() && found.size() < NEAREST) {
            found.add(next.get());
            left.remove(next.get());
            next = Nearest.to(word, left);
        }
        return found;
    }

    /** The tags of the feature that a place is about. */
    static List<String> tags(FeatureDeclaration feature) {
        return Syntax.tags(feature).stream().map(Named::getName).toList();
    }
}
