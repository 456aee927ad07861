/*
 * Copyright (c) 2026 The Isnad authors.
 * This program and the accompanying materials are made available under the terms of
 * the Eclipse Public License 2.0, available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.isnad.tagset.internal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.isnad.model.schema.Tagset;
import org.isnad.tagset.TagsetException;
import org.isnad.tagset.TagsetSurroundings;
import org.isnad.tagset.language.TagsetLanguage;

/**
 * Reads tagset files without starting the language's machinery when an equal file was compiled before. What was
 * compiled is kept as JSON after a head that names each imported file with its SHA-256:
 *
 * <pre>
 * imports
 * 9f86d0…0a08 wojood
 * (an empty line)
 * { "name": …
 * </pre>
 */
final class CompiledTagsets {

    /** Counts up when the compiler makes something else of the same source. */
    private static final String VERSION = "1";
    private static final String HEAD = "imports\n";
    private static final String END = "\n\n";

    private CompiledTagsets() {
    }

    static Tagset read(byte[] content, String source, TagsetSurroundings around) throws TagsetException {
        String hash = Hashes.sha256(content);
        Optional<byte[]> known = Shipped.compiled(hash).or(() -> around.kept(key(hash)));
        Optional<Tagset> tagset = known.flatMap(compiled -> current(compiled, around));
        if (tagset.isPresent()) {
            return tagset.get();
        }
        TagsetLanguage.Compiled compiled = TagsetLanguage.compile(Utf8.decode(content, source), source, around);
        around.keep(key(hash), write(compiled));
        return compiled.tagset();
    }

    /** A file name for what was compiled. */
    private static String key(String hash) {
        return "tagset-" + VERSION + "-" + hash;
    }

    static byte[] write(TagsetLanguage.Compiled compiled) {
        StringBuilder head = new StringBuilder(HEAD);
        new TreeMap<>(compiled.imports()).forEach((name, content) ->
                head.append(Hashes.sha256(content)).append(' ').append(name).append('\n'));
        return (head + "\n" + new String(TagsetWriter.write(compiled.tagset()), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What was kept, if it can be read and the imported files are still the same. */
    private static Optional<Tagset> current(byte[] compiled, TagsetSurroundings around) {
        String text = new String(compiled, StandardCharsets.UTF_8);
        int end = text.indexOf(END);
        if (!text.startsWith(HEAD) || end < 0) {
            return Optional.empty();
        }
        Map<String, String> imports = new TreeMap<>();
        text.substring(HEAD.length() - 1, end).lines().filter(line -> line.indexOf(' ') > 0)
                .forEach(line -> imports.put(line.substring(line.indexOf(' ') + 1), line.substring(0, line.indexOf(' '))));
        for (Map.Entry<String, String> each : imports.entrySet()) {
            Optional<byte[]> now = around.sibling(each.getKey()).or(() -> Shipped.source(each.getKey()));
            if (now.isEmpty() || !Hashes.sha256(now.get()).equals(each.getValue())) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(TagsetReader.read(text.substring(end + END.length()).getBytes(StandardCharsets.UTF_8),
                    "compiled"));
        } catch (TagsetException e) {
            // derived data may be damaged; it is made again from the source
            return Optional.empty();
        }
    }
}
