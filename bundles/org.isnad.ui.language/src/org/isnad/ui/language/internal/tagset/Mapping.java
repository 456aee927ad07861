/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.language.internal.tagset;

import java.util.ArrayList;
import java.util.List;

import org.isnad.model.schema.FeatureType;
import org.isnad.model.schema.Layer;
import org.isnad.model.schema.Role;
import org.isnad.model.schema.Tag;
import org.isnad.model.schema.Tagset;
import org.isnad.tagset.SchemaRename;

/** What misfits may become in the new tagset. */
public final class Mapping {

    private Mapping() {
    }

    /** The names that may take the misfit's place. The misfit's own layer and feature are as they were before. */
    public static List<String> targets(Misfit misfit, Tagset before, Tagset after) {
        List<String> names = new ArrayList<>();
        if (misfit.isRole()) {
            after.layer(misfit.layer()).ifPresent(
                    layer -> layer.roles().stream().map(Role::name).forEach(names::add));
        } else if (misfit.feature().isEmpty()) {
            Layer.Kind kind = before.layer(misfit.layer()).map(Layer::kind).orElse(Layer.Kind.SPAN);
            after.layers().stream().filter(layer -> layer.kind() == kind).map(Layer::name).forEach(names::add);
        } else if (misfit.value().isEmpty()) {
            after.layer(misfit.layer()).ifPresent(
                    layer -> layer.features().stream().map(FeatureType::name).forEach(names::add));
        } else {
            after.layer(misfit.layer()).flatMap(layer -> layer.feature(misfit.feature()))
                    .ifPresent(feature -> feature.values().stream().map(Tag::name).forEach(names::add));
        }
        return names;
    }

    /** What the misfit becomes, as annotations are told. */
    public static SchemaRename rename(Misfit misfit, String target) {
        if (misfit.isRole()) {
            return SchemaRename.role(misfit.layer(), misfit.value(), target);
        }
        if (misfit.feature().isEmpty()) {
            return SchemaRename.layer(misfit.layer(), target);
        }
        return misfit.value().isEmpty() ? SchemaRename.feature(misfit.layer(), misfit.feature(), target)
                : SchemaRename.value(misfit.layer(), misfit.feature(), misfit.value(), target);
    }
}
