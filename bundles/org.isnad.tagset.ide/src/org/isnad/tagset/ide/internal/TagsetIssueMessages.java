/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.ide.internal;

import org.eclipse.xtext.validation.Issue;
import org.isnad.language.ide.server.IssueMessages;
import org.isnad.tagset.language.TagsetLanguage;
import org.isnad.text.message.MessageBundle;

/** What is wrong, in the user's language. */
public class TagsetIssueMessages implements IssueMessages {

    @Override
    public String message(Issue issue) {
        return TagsetLanguage.issue(issue).message(MessageBundle.userLocale());
    }
}
