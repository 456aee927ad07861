/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.help;

import org.commonmark.node.Node;

/**
 * A page of the guide in one language.
 *
 * @param id      the file's name without its ending, the same in all languages
 * @param title   its first heading
 * @param source  its Markdown
 * @param content the tree of its Markdown; an HTML anchor {@code <a id="x"></a>} names the heading that follows it
 */
public record GuidePage(String id, String title, String source, Node content) {
}
