/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Finds the encoding of a file that does not say it, and decodes strictly: what cannot be decoded is reported with its
 * offset, never replaced.
 */
package org.isnad.text.charset;
