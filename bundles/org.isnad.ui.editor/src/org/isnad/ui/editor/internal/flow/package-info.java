/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Where the text stands on the page: paragraphs cut into pieces, pieces laid out when they are seen, heights estimated
 * until then, and the way from an offset to a place and back. Knows nothing of annotations.
 */
package org.isnad.ui.editor.internal.flow;
