/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.transfer.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.isnad.exchange.LabelsSeen;
import org.isnad.exchange.LabelsSeen.LayerSeen;
import org.isnad.model.AnnotationData;
import org.isnad.model.GroupData;
import org.isnad.model.Member;
import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Role;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.project.TagsetSource;
import org.isnad.tagset.TagsetAddition;
import org.isnad.tagset.TagsetException;
import org.isnad.tagset.Tagsets;
import org.isnad.text.message.MessageBundle;
import org.isnad.transfer.ImportReport.Declared;

/**
 * The layers, features and tags of what is read: as the sources declare them, and as annotations use them. Grows with the
 * labels, not with the annotations.
 */
final class SourceLabels {

    private static final MessageBundle MESSAGES = MessageBundle.beside(SourceLabels.class);

    private final String name;
    private final LabelsSeen seen;
    private final Map<String, Layer> declared = new LinkedHashMap<>();

    /** @param name what the source is called */
    SourceLabels(String name) {
        this.name = name;
        this.seen = new LabelsSeen(name);
    }

    /** Takes what a source declares; several may declare the same. */
    void declare(Tagset labels) {
        labels.layers().forEach(layer -> declared.merge(layer.name(), layer, SourceLabels::both));
    }

    /** Takes the labels of annotations. */
    void see(Collection<AnnotationData> annotations) {
        for (AnnotationData annotation : annotations) {
            LayerSeen layer = seen.layer(annotation.layer(), Layer.Kind.valueOf(annotation.kind().name()));
            annotation.features().forEach((feature, values) -> {
                if (feature.equals(Layer.TAG)) {
                    values.forEach(layer::tag);
                } else {
                    layer.feature(feature);
                }
            });
            if (annotation instanceof GroupData group) {
                group.members().stream().map(Member::role).filter(role -> !role.isEmpty()).forEach(layer::role);
            }
        }
    }

    /** All labels; what a source declares goes before what was only seen. */
    Tagset tagset() {
        Map<String, Layer> all = new LinkedHashMap<>(declared);
        seen.tagset().layers().forEach(layer -> all.merge(layer.name(), layer, SourceLabels::both));
        return new Tagset(name, seen.tagset().label(), List.copyOf(all.values()));
    }

    /** The first one, with the features, tags and roles that only the second one has. */
    private static Layer both(Layer one, Layer other) {
        List<FeatureType> features = union(one.features(), other.features(), FeatureType::name);
        features.replaceAll(feature -> other.feature(feature.name())
                .filter(more -> more.kind() == FeatureType.Kind.TAG && feature.kind() == FeatureType.Kind.TAG)
                .map(more -> withTags(feature, union(feature.values(), more.values(), Tag::name))).orElse(feature));
        return new Layer(one.name(), one.kind(), one.label(), one.description(), one.style(), one.key(), features,
                one.placement(), union(one.roles(), other.roles(), Role::name), one.constraints());
    }

    private static FeatureType withTags(FeatureType feature, List<Tag> tags) {
        return new FeatureType(feature.name(), feature.label(), feature.kind(), tags, feature.many(),
                feature.required(), feature.defaultValue(), feature.targets());
    }

    private static <T> List<T> union(List<T> first, List<T> second, Function<T, String> name) {
        Map<String, T> all = new LinkedHashMap<>();
        first.forEach(each -> all.put(name.apply(each), each));
        second.forEach(each -> all.putIfAbsent(name.apply(each), each));
        return new ArrayList<>(all.values());
    }

    /** Adds to a project's tagset file what it lacks. Where the file cannot have it, the project stays as it is. */
    Declared addTo(Project project, Tagsets tagsets) {
        Tagset all = tagset();
        if (all.layers().isEmpty()) {
            return Declared.NOTHING;
        }
        try {
            return add(project, tagsets, all);
        } catch (TagsetException declaredBadly) {
            try {
                return add(project, tagsets, seen.tagset());
            } catch (TagsetException e) {
                return notAdded(e.message(MessageBundle.userLocale()));
            } catch (ProjectException e) {
                return notAdded(e.message(MessageBundle.userLocale()));
            }
        } catch (ProjectException e) {
            return notAdded(e.message(MessageBundle.userLocale()));
        }
    }

    private static Declared add(Project project, Tagsets tagsets, Tagset labels)
            throws TagsetException, ProjectException {
        TagsetSource source = project.tagsetSource();
        Tagset meant = tagsets.read(source.text().getBytes(StandardCharsets.UTF_8), source.file(), source.around());
        TagsetAddition addition = tagsets.addition(source.text(), meant, labels);
        if (!addition.added().isEmpty()) {
            project.replaceTagset(source, addition.text());
        }
        return new Declared(addition.added(), addition.left().isEmpty() ? List.of()
                : List.of(MESSAGES.text("labels-left", addition.left().stream().collect(Collectors.joining(", ")))));
    }

    private static Declared notAdded(String why) {
        return new Declared(List.of(), List.of(MESSAGES.text("labels-not-added", why)));
    }
}
