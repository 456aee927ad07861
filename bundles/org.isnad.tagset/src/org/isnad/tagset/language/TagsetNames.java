/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.language;

import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.QualifiedName;

/** Names have no parts: a full stop in one is a character like any other. */
public class TagsetNames implements IQualifiedNameConverter {

    @Override
    public String toString(QualifiedName name) {
        return name.getLastSegment();
    }

    @Override
    public QualifiedName toQualifiedName(String name) {
        if (name == null || name.isEmpty()) {
            throw new IllegalArgumentException("an empty name");
        }
        return QualifiedName.create(name);
    }
}
