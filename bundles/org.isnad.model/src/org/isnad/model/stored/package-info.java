/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The values of the model as the bytes of a project's XML files, and back: {@link StoredForm}. The language is the XMI
 * of {@code model/isnad.ecore}, which defines it; it is read and written here without EMF, in one pass over the bytes.
 */
package org.isnad.model.stored;
