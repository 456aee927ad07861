/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.language.ide.server;

import org.eclipse.xtext.validation.Issue;

/** Says what a language found wrong, in the user's language. Bound by each language that has more than one. */
@FunctionalInterface
public interface IssueMessages {

    String message(Issue issue);
}
