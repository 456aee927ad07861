/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.ui.problems.internal;

import java.util.List;
import java.util.Optional;

import org.isnad.model.DocumentId;
import org.isnad.project.check.Finding;
import org.isnad.text.TextRange;

/**
 * A finding as the view shows it.
 *
 * @param quote the beginning of what stands at its place in the text; empty when it has no place there
 */
record Problem(Finding finding, String quote) {

    Optional<DocumentId> document() {
        return finding.document();
    }

    /** Where it begins in the text of its document. */
    Optional<TextRange> place() {
        return finding.ranges().stream().findFirst();
    }

    /** The same in a text that is perhaps shorter now, without what would lie behind its end. */
    Problem within(int length) {
        if (finding.ranges().stream().allMatch(range -> range.end() <= length)) {
            return this;
        }
        List<TextRange> ranges = finding.ranges().stream().filter(range -> range.begin() < length)
                .map(range -> new TextRange(range.begin(), Math.min(range.end(), length))).toList();
        return new Problem(new Finding(finding.code(), finding.severity(), finding.document(), ranges, finding.file(),
                finding.subject(), finding.annotation(), finding.told(), finding.by()), "");
    }

    /** Whose annotation it concerns; empty when it concerns none. */
    String annotator() {
        return finding.annotation().map(concerned -> concerned.annotator().name()).orElse("");
    }
}
