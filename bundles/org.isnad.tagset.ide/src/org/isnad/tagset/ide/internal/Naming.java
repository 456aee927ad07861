/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import com.google.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.EcoreUtil2;
import org.isnad.language.ide.Edit;
import org.isnad.model.schema.Role;
import org.isnad.tagset.Problem;
import org.isnad.tagset.SchemaRename;
import org.isnad.tagset.TagsetIssue;
import org.isnad.tagset.language.Syntax;
import org.isnad.tagset.language.TagsetImports;
import org.isnad.tagset.language.Words;
import org.isnad.tagset.language.ast.FeatureDeclaration;
import org.isnad.tagset.language.ast.LayerDeclaration;
import org.isnad.tagset.language.ast.LayerKind;
import org.isnad.tagset.language.ast.Named;
import org.isnad.tagset.language.ast.RoleDeclaration;
import org.isnad.tagset.language.ast.TagDeclaration;
import org.isnad.tagset.language.ast.TagList;
import org.isnad.tagset.language.ast.TagTyping;
import org.isnad.tagset.language.ast.TagsetFile;
import org.isnad.text.message.MessageBundle;

/** Gives declared things other names. */
final class Naming {

    @Inject
    private Mentions mentions;
    @Inject
    private TagsetImports imports;

    /**
     * Why the thing cannot have the name, in the user's language; empty if it can.
     *
     * @param files all files that may name the thing
     */
    Optional<String> refusal(Named target, String name, List<Resource> files) {
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(message(Problem.BAD_NAME, name));
        }
        if (target instanceof RoleDeclaration role && role.eContainer() instanceof LayerDeclaration layer
                && layer.getKind() == LayerKind.RELATION) {
            return Optional.of(Texts.text("rename.end", Role.SOURCE, Role.TARGET));
        }
        Predicate<Named> same = other -> other != target && name.equals(other.getName());
        for (Resource file : files) {
            if (neighbours(target, file).stream().anyMatch(same)) {
                return Optional.of(message(Problem.DUPLICATE_NAME, name));
            }
        }
        boolean quoted = !Words.name(name).equals(name);
        boolean bare = files.stream().flatMap(file -> mentions.of(target, file).stream()).anyMatch(Mention::bare);
        return quoted && bare && target instanceof FeatureDeclaration
                ? Optional.of(Texts.text("rename.bare", name)) : Optional.empty();
    }

    private static String message(Problem problem, String name) {
        String sentence = TagsetIssue.message(MessageBundle.userLocale(), problem, List.of(name));
        return sentence.substring(0, 1).toUpperCase(MessageBundle.userLocale()) + sentence.substring(1);
    }

    /** What may not have the same name as the thing, as a file sees it. */
    private List<Named> neighbours(Named target, Resource resource) {
        TagsetFile file = (TagsetFile) resource.getContents().getFirst();
        List<Named> all = new ArrayList<>();
        switch (target) {
            case LayerDeclaration layer -> all.addAll(imports.layers(file));
            case TagList list -> all.addAll(imports.lists(file));
            case TagDeclaration tag -> features(tag, file).forEach(feature -> all.addAll(Syntax.tags(feature)));
            default -> {
                if (target.eContainer() instanceof LayerDeclaration layer) {
                    all.addAll(target instanceof FeatureDeclaration || target instanceof RoleDeclaration
                            ? layer.getFeatures() : layer.getConstraints());
                    all.addAll(layer.getRoles());
                }
            }
        }
        if (target instanceof TagDeclaration tag && EcoreUtil2.getContainerOfType(tag, TagList.class) != null) {
            all.addAll(Syntax.flat(EcoreUtil2.getContainerOfType(tag, TagList.class).getTags()));
        }
        return all;
    }

    /** The features whose value a tag can be, as a file sees them. */
    private List<FeatureDeclaration> features(TagDeclaration tag, TagsetFile file) {
        TagList list = EcoreUtil2.getContainerOfType(tag, TagList.class);
        if (list == null) {
            FeatureDeclaration owner = EcoreUtil2.getContainerOfType(tag, FeatureDeclaration.class);
            return owner == null ? List.of() : List.of(owner);
        }
        return imports.layers(file).stream().flatMap(layer -> layer.getFeatures().stream())
                .filter(feature -> feature.getType() instanceof TagTyping typing && typing.getList() == list).toList();
    }

    /** What changes in a file for the thing to have the name. */
    List<Edit> edits(Named target, String name, Resource file) {
        return mentions.of(target, file).stream().map(mention -> Nodes.replace(mention.region(), Words.name(name)))
                .toList();
    }

    /** What annotations name otherwise when the thing has the name; nothing for lists and constraints. */
    List<SchemaRename> renames(Named target, String name, TagsetFile file) {
        return switch (target) {
            case LayerDeclaration layer -> List.of(SchemaRename.layer(layer.getName(), name));
            case FeatureDeclaration feature -> List.of(SchemaRename.feature(layer(feature), feature.getName(), name));
            case RoleDeclaration role -> List.of(SchemaRename.role(layer(role), role.getName(), name));
            case TagDeclaration tag -> features(tag, file).stream().map(
                    feature -> SchemaRename.value(layer(feature), feature.getName(), tag.getName(), name)).toList();
            default -> List.of();
        };
    }

    private static String layer(EObject object) {
        return EcoreUtil2.getContainerOfType(object, LayerDeclaration.class).getName();
    }
}
