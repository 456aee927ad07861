/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What an annotation project consists of: ids, immutable values, read-only views and, in {@code model/isnad.ecore}, the
 * stored form that the code in {@link org.isnad.model.emf} is generated from.
 */
package org.isnad.model;
