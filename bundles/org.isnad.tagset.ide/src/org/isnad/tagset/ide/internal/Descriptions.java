/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.isnad.tagset.language.Syntax;
import org.isnad.tagset.language.Words;
import org.isnad.tagset.language.ast.ColourTrait;
import org.isnad.tagset.language.ast.ConstraintDeclaration;
import org.isnad.tagset.language.ast.DescriptionTrait;
import org.isnad.tagset.language.ast.FeatureDeclaration;
import org.isnad.tagset.language.ast.KeyTrait;
import org.isnad.tagset.language.ast.Label;
import org.isnad.tagset.language.ast.LayerDeclaration;
import org.isnad.tagset.language.ast.Named;
import org.isnad.tagset.language.ast.RoleDeclaration;
import org.isnad.tagset.language.ast.TagDeclaration;
import org.isnad.tagset.language.ast.TagList;
import org.isnad.tagset.language.ast.TagsetFile;
import org.isnad.tagset.language.ast.Trait;
import org.isnad.text.message.MessageBundle;

/** Says what a declared thing is, in the user's language; labels and descriptions are said in both. */
final class Descriptions {

    private Descriptions() {
    }

    /** What it is and where it belongs, as in “tag of Entity.tag”. */
    static String kind(EObject object) {
        return switch (object) {
            case LayerDeclaration layer -> Texts.text("kind.layer." + layer.getKind().getName());
            case FeatureDeclaration feature -> Texts.text("kind.feature", type(feature), owner(feature));
            case TagDeclaration tag -> Texts.text("kind.tag", owner(tag));
            case TagList list -> Texts.text("kind.list");
            case RoleDeclaration role -> Texts.text("kind.role", owner(role));
            case ConstraintDeclaration constraint -> Texts.text("kind.constraint", owner(constraint));
            case TagsetFile file -> Texts.text("kind.tagset");
            default -> "";
        };
    }

    /** The name that a thing is declared with; empty for what has none. */
    static String name(EObject object) {
        return object instanceof Named named && named.getName() != null ? named.getName() : "";
    }

    /** The label in the user's language, else in the other one; empty if there is none. */
    static String label(EObject object) {
        Label label = labelOf(object);
        if (label == null) {
            return "";
        }
        boolean arabic = "ar".equals(MessageBundle.userLocale().getLanguage());
        String first = arabic ? label.getArabic() : label.getEnglish();
        String second = arabic ? label.getEnglish() : label.getArabic();
        return first != null ? first : second == null ? "" : second;
    }

    /** What there is to know: what it is, its labels, its description, its key and colours, where it is declared. */
    static List<String> lines(Named named) {
        List<String> lines = new ArrayList<>();
        lines.add(Texts.text("hover.title", named.getName(), kind(named)));
        add(lines, labelOf(named));
        for (Trait trait : traits(named)) {
            switch (trait) {
                case DescriptionTrait description -> add(lines, description.getText());
                case KeyTrait key -> lines.add(Texts.text("hover.key", String.valueOf(key.getKey())));
                case ColourTrait colour -> lines.add(
                        Texts.text("hover.colour", colour.getLight() + " / " + colour.getDark()));
                default -> {
                    // what a layer allows stands in its text
                }
            }
        }
        if (named instanceof FeatureDeclaration feature && !Syntax.tags(feature).isEmpty()) {
            lines.add(Texts.text("hover.tags", Syntax.tags(feature).size()));
        }
        lines.add(place(named));
        return lines;
    }

    private static void add(List<String> lines, Label label) {
        if (label != null) {
            String both = String.join(" / ", List.of(oneLine(label.getEnglish()), oneLine(label.getArabic())));
            lines.add(both);
        }
    }

    private static String oneLine(String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }

    private static String place(Named named) {
        return Texts.text("hover.declared", file(named), NodeModelUtils.getNode(named).getStartLine());
    }

    /** The name of the tagset that a thing is declared in. */
    static String file(EObject object) {
        TagsetFile file = EcoreUtil2.getContainerOfType(object, TagsetFile.class);
        return file.getName() == null ? "" : file.getName();
    }

    private static List<? extends Trait> traits(Named named) {
        return switch (named) {
            case LayerDeclaration layer -> layer.getTraits();
            case TagDeclaration tag -> tag.getTraits();
            default -> List.of();
        };
    }

    private static Label labelOf(EObject object) {
        return switch (object) {
            case LayerDeclaration layer -> layer.getLabel();
            case FeatureDeclaration feature -> feature.getLabel();
            case TagDeclaration tag -> tag.getLabel();
            case TagList list -> list.getLabel();
            case RoleDeclaration role -> role.getLabel();
            case TagsetFile file -> file.getLabel();
            default -> null;
        };
    }

    private static String type(FeatureDeclaration feature) {
        return feature.getType() == null ? ""
                : oneLine(NodeModelUtils.getTokenText(NodeModelUtils.getNode(feature.getType())));
    }

    /** The names of what a thing is declared in, from the outside: {@code Entity.tag}. */
    private static String owner(EObject object) {
        List<String> path = path(object);
        return path.subList(0, Math.max(path.size() - 1, 0)).stream().map(Words::name)
                .collect(Collectors.joining("."));
    }

    /** The names of what a thing is declared in and its own; tags over a tag are left out, as annotations do. */
    static List<String> path(EObject object) {
        List<String> path = new ArrayList<>();
        for (EObject at = object; at != null; at = at.eContainer()) {
            if (at instanceof Named named && named.getName() != null
                    && (at == object || !(at instanceof TagDeclaration))) {
                path.addFirst(named.getName());
            }
        }
        return path;
    }
}
