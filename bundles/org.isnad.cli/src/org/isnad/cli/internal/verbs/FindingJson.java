/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.cli.internal.verbs;

import java.util.List;
import java.util.Locale;

import org.isnad.cli.JsonObject;
import org.isnad.model.DocumentId;
import org.isnad.project.check.Finding;

/** The shape of findings in answers. */
final class FindingJson {

    private FindingJson() {
    }

    /** What a finding is about; who contributed it, if a plug-in did. */
    static JsonObject described(Finding finding) {
        JsonObject json = new JsonObject().put("code", finding.name()).put("severity", severity(finding));
        finding.by().ifPresent(by -> json.put("plugin", by.plugIn()));
        return json.put("document", finding.document().map(DocumentId::value).orElse(null))
                .put("ranges", finding.ranges().stream().map(range -> List.of(range.begin(), range.end())).toList());
    }

    static JsonObject of(Finding finding, Locale locale) {
        return described(finding).put("message", finding.message(locale)).put("repair", finding.repair(locale));
    }

    static String severity(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }
}
