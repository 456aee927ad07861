/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

import java.util.Collection;

import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescription.Delta;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionManager;

/**
 * Which files a language server checks again when others changed: all of them. A key that is taken or a tag that is
 * gone shows in files that never name it, and a folder has a handful of tagsets.
 */
public class TagsetDependencies extends DefaultResourceDescriptionManager {

    @Override
    public boolean isAffected(Collection<Delta> deltas, IResourceDescription candidate,
            IResourceDescriptions context) {
        return !deltas.isEmpty();
    }
}
