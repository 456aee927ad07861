/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.isnad.model.schema.Constraint;
import org.isnad.model.schema.Constraint.Severity;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.FeatureType.Kind;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Placement;
import org.isnad.model.schema.Placement.Sharing;
import org.isnad.model.schema.Role;
import org.isnad.model.schema.Tagset;
import org.isnad.tagset.check.Finding.Code;
import org.isnad.tagset.internal.Conditions;
import org.isnad.tagset.internal.Extents;
import org.isnad.tagset.internal.Values;
import org.isnad.text.TextRange;

/** Finds where annotations do not keep to their tagset. Changes nothing and never fails on what it finds. */
public final class TagsetChecker {

    private final Tagset tagset;
    private final ConstraintContext context;
    private final Conditions conditions;
    private final Extents extents;
    private final List<Finding> findings = new ArrayList<>();
    /** Constraints that are given up: what takes too many steps once does so again. */
    private final Set<Constraint> costly = new HashSet<>();

    private TagsetChecker(Tagset tagset, ConstraintContext context) {
        this.tagset = tagset;
        this.context = context;
        this.extents = new Extents(context);
        this.conditions = new Conditions(tagset, context, extents);
    }

    /** Checks all annotations, in their order. */
    public static List<Finding> check(Tagset tagset, ConstraintContext context) {
        return check(tagset, context, context.annotations());
    }

    /** Checks some annotations among all those of the context, as after a change that touched them. */
    public static List<Finding> check(Tagset tagset, ConstraintContext context,
            Collection<? extends Checked> annotations) {
        TagsetChecker checker = new TagsetChecker(tagset, context);
        annotations.forEach(checker::annotation);
        return List.copyOf(checker.findings);
    }

    private void annotation(Checked annotation) {
        Layer layer = tagset.layer(annotation.layer()).orElse(null);
        if (layer == null) {
            add(Code.UNKNOWN_LAYER, annotation, "", Severity.WARNING);
            return;
        }
        layer.features().forEach(feature -> feature(annotation, feature));
        for (String name : annotation.features()) {
            if (layer.feature(name).isEmpty()) {
                add(Code.UNKNOWN_FEATURE, annotation, name, Severity.WARNING, name);
            }
        }
        if (layer.kind() == Layer.Kind.SPAN) {
            place(annotation, layer.placement());
        } else if (!layer.roles().isEmpty()) {
            members(annotation, layer);
        }
        for (Constraint constraint : layer.constraints()) {
            constraint(annotation, layer, constraint);
        }
    }

    private void constraint(Checked annotation, Layer layer, Constraint constraint) {
        if (costly.contains(constraint)) {
            return;
        }
        Optional<Boolean> holds = conditions.tried(constraint.condition(), annotation);
        if (holds.isEmpty()) {
            costly.add(constraint);
            add(Code.COSTLY_CONSTRAINT, annotation, constraint.name(), Severity.WARNING, constraint.name());
        } else if (!holds.get()) {
            findings.add(new Finding(Code.CONSTRAINT, annotation.id(), layer.name(), constraint.name(),
                    constraint.severity(), constraint.message()));
        }
    }

    private void feature(Checked annotation, FeatureType feature) {
        List<String> values = annotation.values(feature.name());
        if (values.isEmpty() && feature.required()) {
            add(Code.MISSING_FEATURE, annotation, feature.name(), Severity.WARNING, feature.name());
        }
        if (values.size() > 1 && !feature.many()) {
            add(Code.SEVERAL_VALUES, annotation, feature.name(), Severity.WARNING, feature.name());
        }
        for (String value : values) {
            boolean fits = feature.kind() == Kind.TAG || !feature.values().isEmpty()
                    ? feature.value(value).isPresent() : Values.fits(feature.kind(), value);
            if (!fits) {
                add(Code.BAD_VALUE, annotation, feature.name(), Severity.WARNING, feature.name(), value);
            }
        }
    }

    private void members(Checked annotation, Layer layer) {
        for (Role role : layer.roles()) {
            List<Checked.Member> members = annotation.members().stream()
                    .filter(member -> member.role().equals(role.name())).toList();
            if (members.size() < role.least() || members.size() > role.most()) {
                String allowed = role.least() == role.most() ? Integer.toString(role.least())
                        : role.least() + "–" + (role.most() == Role.UNBOUNDED ? "∞" : role.most());
                add(Code.MEMBER_COUNT, annotation, role.name(), Severity.ERROR, role.name(),
                        Integer.toString(members.size()), allowed);
            }
            members.stream().flatMap(member -> context.annotation(member.annotation()).stream())
                    .filter(member -> !role.layers().isEmpty() && !role.layers().contains(member.layer()))
                    .forEach(member -> add(Code.MEMBER_LAYER, annotation, role.name(), Severity.ERROR, role.name(),
                            member.layer()));
        }
        annotation.members().stream().map(Checked.Member::role).distinct()
                .filter(role -> layer.role(role).isEmpty())
                .forEach(role -> add(Code.UNKNOWN_ROLE, annotation, role, Severity.WARNING, role));
    }

    private void place(Checked span, Placement placement) {
        List<TextRange> ranges = span.ranges();
        if (ranges.isEmpty()) {
            return;
        }
        if (!placement.gaps() && ranges.size() > 1) {
            add(Code.HAS_GAPS, span, "", Severity.WARNING);
        }
        if (!placement.sentences() && extents.sentences(ranges).cardinality() > 1) {
            add(Code.CROSSES_SENTENCE, span, "", Severity.WARNING);
        }
        if (placement.sharing() != Sharing.ANY && sharesWrongly(span, placement.sharing())) {
            add(Code.SHARES_TEXT, span, "", Severity.WARNING);
        }
    }

    private boolean sharesWrongly(Checked span, Sharing allowed) {
        return span.ranges().stream().flatMap(range -> context.sharing(span.layer(), range).stream())
                .filter(other -> !other.id().equals(span.id()))
                .anyMatch(other -> allowed == Sharing.NONE || !Extents.covers(span.ranges(), other.ranges())
                        && !Extents.covers(other.ranges(), span.ranges()));
    }

    private void add(Code code, Checked annotation, String subject, Severity severity, Object... arguments) {
        findings.add(Finding.of(code, annotation, subject, severity, arguments));
    }
}
