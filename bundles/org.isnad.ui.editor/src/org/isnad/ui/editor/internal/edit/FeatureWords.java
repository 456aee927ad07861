/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.editor.internal.edit;

import java.util.Optional;
import java.util.function.Supplier;

import org.isnad.model.Claim;
import org.isnad.model.ClaimId;
import org.isnad.model.EntityId;
import org.isnad.model.RegistryEntity;
import org.isnad.model.schema.FeatureType;
import org.isnad.project.Project;
import org.isnad.project.ProjectException;
import org.isnad.text.message.MessageBundle;
import org.isnad.ui.BidiText;
import org.isnad.ui.Errors;

/** What people see instead of the values that features hold: labels of the tagset, names of entities, texts of claims. */
public final class FeatureWords {

    private final Supplier<Optional<Project>> project;

    public FeatureWords(Supplier<Optional<Project>> project) {
        this.project = project;
    }

    /** A value in the user's language, with a direction of its own; as it is stored where nothing is known of it. */
    public String of(FeatureType type, String value) {
        return type.value(value).map(tag -> tag.label().in(MessageBundle.userLocale()))
                .orElseGet(() -> BidiText.isolate(project.get().flatMap(open -> name(open, type, value)).orElse(value)));
    }

    private static Optional<String> name(Project project, FeatureType type, String value) {
        try {
            return switch (type.kind()) {
                case ENTITY -> project.entity(EntityId.valueOf(value)).map(RegistryEntity::name);
                case CLAIM -> project.claim(ClaimId.valueOf(value)).map(Claim::text);
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            // What is no id is shown as it is, each time it is painted; the checks name it.
            return Optional.empty();
        } catch (ProjectException e) {
            Errors.log(e);
            return Optional.empty();
        }
    }
}
