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

import com.google.inject.Inject;
import org.isnad.model.schema.Constraint;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Placement;
import org.isnad.model.schema.Placement.Sharing;
import org.isnad.model.schema.Role;
import org.isnad.model.schema.Style;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;
import org.isnad.tagset.language.ast.Allowance;
import org.isnad.tagset.language.ast.AllowanceTrait;
import org.isnad.tagset.language.ast.ColourTrait;
import org.isnad.tagset.language.ast.ConstraintDeclaration;
import org.isnad.tagset.language.ast.DescriptionTrait;
import org.isnad.tagset.language.ast.FeatureDeclaration;
import org.isnad.tagset.language.ast.KeyTrait;
import org.isnad.tagset.language.ast.Label;
import org.isnad.tagset.language.ast.LayerDeclaration;
import org.isnad.tagset.language.ast.Multiplicity;
import org.isnad.tagset.language.ast.ReferenceTyping;
import org.isnad.tagset.language.ast.RoleDeclaration;
import org.isnad.tagset.language.ast.TagDeclaration;
import org.isnad.tagset.language.ast.TagTyping;
import org.isnad.tagset.language.ast.TagsetFile;
import org.isnad.tagset.language.ast.Trait;

/** Turns a syntax tree without errors into what the rest of the program knows. */
public class TagsetCompiler {

    /** What a layer looks like that says nothing about it. */
    public static final Style PLAIN = new Style("#646f87", "#8b98b1");

    private static final org.isnad.model.schema.Label NOTHING = new org.isnad.model.schema.Label("", "");

    @Inject
    private TagsetImports imports;

    /** Compiles a file that was validated. */
    public Tagset compile(TagsetFile file) {
        return new Tagset(file.getName(), label(file.getLabel(), file.getName()),
                imports.layers(file).stream().map(TagsetCompiler::layer).toList());
    }

    /** Compiles one layer of a file that was validated. */
    public static Layer layer(LayerDeclaration layer) {
        Style style = style(layer.getTraits(), PLAIN);
        return new Layer(layer.getName(), Layer.Kind.valueOf(layer.getKind().name()),
                label(layer.getLabel(), layer.getName()), description(layer.getTraits()), style,
                key(layer.getTraits()), features(layer), placement(layer), layer.getRoles().stream().map(TagsetCompiler::role).toList(),
                layer.getConstraints().stream().map(TagsetCompiler::constraint).toList());
    }

    /** Compiles the features of a layer alone. */
    public static List<FeatureType> features(LayerDeclaration layer) {
        Style style = style(layer.getTraits(), PLAIN);
        return layer.getFeatures().stream().map(feature -> feature(feature, style)).toList();
    }

    private static Placement placement(LayerDeclaration layer) {
        List<Allowance> allowed = layer.getTraits().stream().filter(AllowanceTrait.class::isInstance)
                .flatMap(trait -> ((AllowanceTrait) trait).getAllowances().stream()).toList();
        Sharing sharing = allowed.contains(Allowance.OVERLAP) ? Sharing.ANY
                : allowed.contains(Allowance.NESTING) ? Sharing.NESTED : Sharing.NONE;
        return new Placement(sharing, allowed.contains(Allowance.SENTENCES), allowed.contains(Allowance.GAPS));
    }

    private static FeatureType feature(FeatureDeclaration feature, Style style) {
        List<Tag> tags = new ArrayList<>();
        if (feature.getType() instanceof TagTyping typing && typing.getList() != null) {
            tags(typing.getList().getTags(), "", style, tags);
        }
        tags(feature.getTags(), "", style, tags);
        List<String> targets = feature.getType() instanceof ReferenceTyping reference
                ? reference.getLayers().stream().map(LayerDeclaration::getName).toList() : List.of();
        return new FeatureType(feature.getName(), label(feature.getLabel(), feature.getName()), Syntax.kind(feature),
                tags, Syntax.isMany(feature), feature.isRequired(),
                Optional.ofNullable(feature.getDefault()).orElse(""), targets);
    }

    private static void tags(List<TagDeclaration> declared, String parent, Style inherited, List<Tag> tags) {
        for (TagDeclaration tag : declared) {
            Style style = style(tag.getTraits(), inherited);
            tags.add(new Tag(tag.getName(), label(tag.getLabel(), tag.getName()), description(tag.getTraits()), style,
                    key(tag.getTraits()), parent));
            tags(tag.getChildren(), tag.getName(), style, tags);
        }
    }

    private static Role role(RoleDeclaration role) {
        int[] bounds = bounds(role);
        return new Role(role.getName(), label(role.getLabel(), role.getName()), bounds[0], bounds[1],
                role.getLayers().stream().map(LayerDeclaration::getName).toList());
    }

    /** The smallest and the greatest number of members; not checked. */
    public static int[] bounds(RoleDeclaration role) {
        Multiplicity multiplicity = role.getMultiplicity();
        if (multiplicity == null) {
            return new int[] { 1, 1 };
        }
        if (multiplicity.isOptional()) {
            return new int[] { 0, 1 };
        }
        if (multiplicity.isAny() || multiplicity.isSome()) {
            return new int[] { multiplicity.isSome() ? 1 : 0, Role.UNBOUNDED };
        }
        return new int[] { multiplicity.getLeast(),
            multiplicity.isUnbounded() ? Role.UNBOUNDED : multiplicity.getMost() };
    }

    private static Constraint constraint(ConstraintDeclaration constraint) {
        return new Constraint(constraint.getName(), ConditionCompiler.compile(constraint.getCondition()),
                Constraint.Severity.valueOf(constraint.getSeverity().name()), label(constraint.getMessage(), ""));
    }

    private static org.isnad.model.schema.Label label(Label label, String name) {
        return label == null ? new org.isnad.model.schema.Label(name, name)
                : new org.isnad.model.schema.Label(oneLine(label.getEnglish()), oneLine(label.getArabic()));
    }

    /** Long texts are broken in the file where it is convenient. */
    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static org.isnad.model.schema.Label description(List<Trait> traits) {
        return traits.stream().filter(DescriptionTrait.class::isInstance)
                .map(trait -> label(((DescriptionTrait) trait).getText(), "")).findFirst().orElse(NOTHING);
    }

    private static Style style(List<Trait> traits, Style inherited) {
        return traits.stream().filter(ColourTrait.class::isInstance).map(ColourTrait.class::cast)
                .map(colour -> new Style(colour.getLight(), colour.getDark())).findFirst().orElse(inherited);
    }

    private static String key(List<Trait> traits) {
        return traits.stream().filter(KeyTrait.class::isInstance).map(trait -> ((KeyTrait) trait).getKey()).findFirst()
                .orElse("");
    }
}
