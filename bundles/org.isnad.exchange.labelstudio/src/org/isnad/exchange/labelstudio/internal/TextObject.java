/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.exchange.labelstudio.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.isnad.exchange.support.DocumentDraft;
import org.isnad.exchange.support.JsonText;
import org.isnad.text.message.MessageBundle;

/**
 * The object of a task that shows the document's text. A task can show several texts, and offsets count in that to
 * which a result is tied; what is said about the others is left out and counted.
 */
final class TextObject {

    private static final MessageBundle MESSAGES = MessageBundle.beside(TextObject.class);

    private final Set<String> names;
    private final Map<String, Integer> others = new TreeMap<>();

    private TextObject(Set<String> names) {
        this.names = names;
    }

    /**
     * @param textKey of the task's data, under which the text stands
     * @param shown   the keys of data by the names of objects, as a configuration says; empty if there is none. Without
     *                it the object has the key's name, or is that of most results.
     */
    static TextObject of(JsonNode task, String textKey, Map<String, String> shown) {
        Map<String, Integer> used = new LinkedHashMap<>();
        for (String said : List.of(LabelStudioReader.ANNOTATIONS, LabelStudioReader.COMPLETIONS,
                LabelStudioReader.PREDICTIONS)) {
            task.path(said).forEach(one -> one.path(LabelStudioSaid.RESULT)
                    .forEach(result -> used.merge(name(result), 1, Integer::sum)));
        }
        used.remove("");
        Set<String> configured = shown.entrySet().stream().filter(one -> one.getValue().equals(textKey))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        if (!configured.isEmpty()) {
            return new TextObject(configured);
        }
        String most = used.entrySet().stream().reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .map(Map.Entry::getKey).orElse(textKey);
        return new TextObject(Set.of(used.containsKey(textKey) ? textKey : most));
    }

    /** The results that are about the text or tied to no object, as relations are. */
    List<JsonNode> only(JsonNode results) {
        List<JsonNode> only = new ArrayList<>();
        for (JsonNode result : results) {
            String name = name(result);
            if (name.isEmpty() || names.contains(name)) {
                only.add(result);
            } else {
                others.merge(name, 1, Integer::sum);
            }
        }
        return only;
    }

    /** Names what was left out. */
    void notice(DocumentDraft draft) {
        others.forEach((name, count) -> draft.notice(MESSAGES.text("other-object", count, name)));
    }

    private static String name(JsonNode result) {
        return JsonText.of(result.path(LabelStudioSaid.TO_NAME));
    }
}
